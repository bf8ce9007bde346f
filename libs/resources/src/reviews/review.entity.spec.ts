import { Review } from './review.entity.js';

const [AT, LATER] = [new Date('2026-01-15T10:30:00Z'), new Date('2026-01-16T10:30:00Z')];

describe(Review, () => {
  it('is replied to once, and refuses another reply', () => {
    const review = new Review();
    review.replyWith('Thank you!', AT);
    expect(review).toMatchObject({ reply: 'Thank you!', repliedAt: AT });
    expect(() => review.replyWith('Thanks!', LATER)).toThrow(
      expect.objectContaining({ code: 'review.already_replied' }) as Error,
    );
  });

  it('has no reply to change before there is one', () => {
    expect(() => new Review().changeReply('Thanks!', AT)).toThrow(
      expect.objectContaining({ code: 'review.not_replied' }) as Error,
    );
  });

  it('keeps every wording of its reply, the present one last, and the same wording once', () => {
    const review = new Review();
    review.replyWith('Thank you!', AT);
    review.changeReply('Thank you, Ada!', LATER);
    review.changeReply('Thank you, Ada!', new Date());
    expect(review).toMatchObject({
      reply: 'Thank you, Ada!',
      repliedAt: LATER,
      replyHistory: [
        { text: 'Thank you!', writtenAt: AT },
        { text: 'Thank you, Ada!', writtenAt: LATER },
      ],
    });
  });
});
