/**
 * Passwords and words that guessing starts with, gathered by hand: names, teams, films, keyboards, sayings, and the word
 * "password" in many languages. `PasswordPolicy` also sees through digits around them, lookalike signs and repetition,
 * so that one entry stands for thousands.
 */
const WORDS = `
password passwort passw0rd pass passes passwd passphrase passcode mypassword thepassword newpassword oldpassword
nopassword mypass newpass userpass testpass adminpass rootpass default changeme changeit changethis changemenow
letmein letmeinnow openup opensesame sesame welcome welcomehome welcomeback hello hellothere helloworld hellokitty
goodbye whatever nothing something secret secrets secretword topsecret supersecret mysecret verysecret private access
accessdenied allaccess enter enterpassword login loginlogin logmein signin signup account user username users guest
guestuser visitor public anonymous nobody noone admin administrator admins adminadmin administrador sysadmin
superadmin superuser superman root toor rootroot webmaster master masterkey mastermaster manager management operator
support service services system systems server database oracle mysql postgres postgresql mongodb redis docker
kubernetes jenkins ubuntu debian linux unix windows microsoft apple google facebook twitter instagram snapchat youtube
yahoo hotmail gmail netflix amazon samsung nokia motorola sony playstation xbox nintendo pokemon pikachu charizard
mario luigi zelda minecraft fortnite roblox warcraft starcraft diablo counterstrike test testing tester testtest
testuser testaccount testpassword demo demodemo example sample temp temporary temppass trial qwerty qwertyuiop
qwertyui qwert qwertz azerty asdf asdfgh asdfghjkl asdfasdf zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abc abcd
abcde abcdef abcdefg abcdefgh abcabc aabbcc aaa aaaa aaaaa aaaaaa xxx xxxx xxxxx xxxxxx zzz zzzz zzzzzz iloveyou
iloveu iloveme ilovemyself iloveyousomuch iloveyouforever iloveyoumore ilovejesus ilovegod ilovemom ilovemydog
ilovemyfamily ilovemywife loveyou loveme lovers lover lovely loveless truelove mylove sweetlove babylove onelove love
lovelove forever foreverlove foreveryoung always together familyfirst family myfamily mother father mommy daddy mama
papa brother sister monkey monkeys dragon dragons dragonball dragonfly tiger tigger tigers lion lions panther panthers
eagle eagles falcon falcons bear bears wolf wolves werewolf puppy puppies kitty kitten kittens cat cats dog dogs
doggie bulldog horse horses pony unicorn butterfly dolphin dolphins shark sharks turtle penguin panda chicken duck
rabbit bunny mouse snake spider scorpion cobra viper phoenix griffin raptor dinosaur elephant giraffe zebra hippo
koala kangaroo hamster ferret rooster buffalo mustang bronco sunshine sunflower sunrise sunset moonlight moon star
stars starlight stardust sky skywalker rainbow thunder lightning storm summer winter spring autumn january february
march april may june july august september october november december monday tuesday wednesday thursday friday saturday
sunday weekend holiday christmas halloween easter birthday newyear princess prince queen king kingdom knight warrior
warriors soldier samurai ninja pirate pirates wizard witch magic magician angel angels angelina devil demon heaven
hell hellfire god godisgood godislove goodgod jesus jesuschrist christ jesuslovesme jesusislord bible church faith
hope grace blessed blessing trinity genesis matrix neo morpheus terminator predator alien batman superwoman spiderman
ironman wolverine hulk avengers captain captainamerica joker robin catwoman deadpool thor loki starwars startrek
darthvader yoda jedi maytheforcebewithyou gandalf frodo hobbit lordoftherings harrypotter hogwarts hermione gryffindor
slytherin naruto sasuke goku vegeta onepiece bleach pokemongo simpsons homer bart southpark cartman scooby scoobydoo
mickey mickeymouse minnie donald donaldduck snoopy garfield tweety bugsbunny barbie cinderella snowwhite tinkerbell
peterpan football baseball basketball soccer hockey tennis golf golfer volleyball softball swimming swimmer running
runner surfing skateboard snowboard fishing hunting hunter camping biker cycling boxing wrestling karate judo gymnast
cheer cheerleader yankees redsox cubs dodgers giants cowboys steelers packers raiders patriots broncos dolphinsfan
lakers celtics bulls jordan michaeljordan kobe lebron ronaldo cristiano messi neymar beckham zidane maradona pele
arsenal chelsea liverpool manchester manutd united everton tottenham barcelona realmadrid juventus milan inter bayern
dortmund schalke benfica porto ferrari porsche mercedes bmw audi toyota honda nissan suzuki yamaha kawasaki ducati
harley harleydavidson corvette camaro chevrolet chevy ford fordmustang dodge jeep jaguar bentley lamborghini maserati
volvo volkswagen subaru mazda hyundai michael jennifer jessica ashley daniel michelle andrew joshua matthew anthony
robert william david james john joseph thomas charles christopher nicholas jonathan alexander benjamin samuel jacob
ethan jason justin brandon ryan kevin brian eric steven richard george edward patrick peter paul mark martin simon
scott jeffrey gregory raymond dennis jerry tyler aaron adam nathan zachary kyle sean austin dylan logan connor hannah
sarah samantha amanda stephanie nicole elizabeth lauren megan rachel amber danielle brittany melissa heather tiffany
kimberly rebecca christina maria laura linda susan karen nancy lisa betty sandra donna carol ruth sharon barbara
patricia margaret dorothy helen emily emma olivia sophia isabella charlotte victoria natalie vanessa veronica
valentina gabriela andrea carlos juan jose luis miguel antonio fernando francisco alejandro diego pablo ricardo
roberto eduardo rafael sergio marco angelo giovanni francesco alessandro giuseppe pierre francois nathalie caroline
camille julien nicolas antoine sebastian stefan thomasm wolfgang hans heinrich ivan dmitri vladimir natasha svetlana
mohamed mohammed muhammad ahmed fatima ali hassan omar ibrahim krishna ganesh india pakistan rahul priya shiva america
american usa unitedstates canada mexico brazil brasil argentina colombia chile peru england london britain scotland
ireland wales france paris germany berlin deutschland spain madrid italy italia roma russia moscow china beijing japan
tokyo korea seoul australia sydney newyork newyorkcity losangeles chicago boston dallas houston miami phoenixarizona
seattle denver california texas florida virginia georgia alaska hawaii africa nigeria kenya egypt cairo israel
jerusalem istanbul turkey cookie cookies chocolate candy sugar honey honeybee sweet sweets sweetie sweetheart sweetpea
cupcake icecream banana apples orange oranges lemon cherry cherries strawberry blueberry peaches peach pineapple
coconut watermelon pumpkin potato tomato pepper peppers pickle cheese cheeseburger hamburger pizza pasta taco burrito
bacon coffee tea beer wine whiskey vodka tequila budweiser heineken guinness cocacola pepsi mcdonalds starbucks butter
peanut peanutbutter popcorn pancake muffin brownie red blue green yellow purple pink black white brown silver gold
golden diamond diamonds ruby emerald sapphire crystal pearl blackcat blackdog blackjack blackbird blackberry whitecat
bluebird bluesky redrose redhead greenday purplerain pinkfloyd metallica nirvana slipknot linkinpark eminem tupac
biggie rockstar rocknroll rockandroll ledzeppelin acdc ironmaiden slayer megadeth blink182 beatles rollingstones
queenqueen madonna beyonce rihanna shakira britney justinbieber taylorswift onedirection guitar guitarist piano
drummer drums music musica musician singer dancer dancing dance ballet hiphop reggae bobmarley marley computer
computers internet laptop keyboard mouse1 monitor hacker hacker1 hackers hacking security cyber network wireless wifi
password1 password12 password123 password1234 password12345 passw0rd1 admin123 root123 welcome1 qwerty123 abc123
a1b2c3 1q2w3e 1qaz2wsx zaq12wsx q1w2e3r4 1q2w3e4r trustno1 trustnoone trustme trustgod money moneymaker moneyman cash
dollar dollars million millionaire billionaire rich lucky luckyone luckyme luckystar lucky7 lucky13 casino poker vegas
lasvegas winner winning champion champions victory success successful business company corporate office work worker
working employee boss bigboss school highschool college university student teacher doctor nurse lawyer engineer police
fireman firefighter army navy marine marines airforce usmc military sniper shooter gunner bullet killer killers killme
murder death dead zombie zombies vampire shadow shadows darkness dark darkangel darklord knight1 midnight nightmare
dreamer dreams dream dreaming sleepy sleeping freedom liberty justice peace peaceout hippie happy happiness smile
smiley smiles laughter funny crazy crazyboy crazygirl beautiful gorgeous pretty prettygirl handsome sexy sexygirl
sexyboy hottie hotgirl hotstuff babygirl babyboy baby babydoll babycakes boyfriend girlfriend husband wife bestfriend
bestfriends friends friend friendship buddy homeboy homie gangster gangsta thug thuglife player playboy playgirl pimp
bigdaddy bigdog bigman bigboy littleman littleone shorty cutie cutiepie fuckyou fuckme fuckoff fuckit fuck fucker
fucking shit bullshit asshole bitch bitches bastard dickhead cunt pussy penis sexsex sex porn pornstar naked horny
boobs tits blowjob whore slut faggot idiot stupid dumbass loser hateyou ihateyou hate biteme eatme kissme kissmyass
suckit screwyou getlost goaway leavemealone dontforget remember rememberme forgetit forgetme iforgot iforgotmypassword
forgotmypassword forgotpassword whatsmypassword mypasswordis mypasswordispassword passwordispassword thisismypassword
thisisapassword thisisthepassword thisispassword thispassword idontknow idontknowmypassword dontknow noidea imissyou
missyou thankyou thankgod please pleaseletmein pleasework itsasecret itsmysecret nopasswordhere enteryourpassword
typepassword insertpassword setpassword resetpassword createpassword defaultpassword temporarypassword changepassword
changemyaccount changemeplease changemelater adminpassword administratorpassword rootpassword userpassword
masterpassword securepass supersecurepassword strongpassword longpassword verylongpassword alongpassword
averylongpassword mylongpassword reallylongpassword thelongestpassword correcthorsebatterystaple
correct-horse-battery-staple thequickbrownfox thequickbrownfoxjumps thequickbrownfoxjumpsoverthelazydog loremipsum
loremipsumdolor loremipsumdolorsitamet tobeornottobe tobeornottobethatisthequestion nevergonnagiveyouup rickroll
hakunamatata supercalifragilisticexpialidocious onceuponatime happilyeverafter livelaughlove carpediem cogitoergosum
memento mementomori veni venividivici inlovewithyou allyouneedislove iwillalwaysloveyou youaremysunshine
twinkletwinkle happybirthday happybirthdaytoyou merrychristmas happynewyear godblessamerica godblessyou ingodwetrust
jesussaves hallelujah amazinggrace ourfatherwhoartinheaven allahuakbar bismillah insyaallah inshallah alhamdulillah
onetwothree onetwothreefour onetwothreefourfive onetwothreefourfivesix abcdefghijklmnop qwertyuiopasdfghjkl
asdfghjklqwertyuiop zxcvbnmasdfghjkl letmeinplease letmeinpassword welcomepassword welcometothejungle welcometomyworld
helloworldhello goodmorning goodnight goodluck goodtimes goodlife iamthebest iamtheone iamgod iamawesome iamlegend
iambatman iamironman imthebest imawesome youarethebest awesome amazing fantastic wonderful excellent perfect
incredible special unique original classic vintage legend legendary rockyou rocky balboa scarface godfather soprano
gladiator spartan spartans trojan trojans viking vikings titan titans hercules zeus apollo athena poseidon achilles
odyssey olympus venus mars saturn jupiter mercury neptune pluto earth galaxy universe cosmos nebula eclipse comet
rocket spaceship apollo11 enterprise discovery challenger columbia voyager explorer pioneer water fire earthwind ocean
oceans river mountain mountains forest desert island beach beachbum seaside volcano hurricane tornado blizzard snow
snowball snowflake snowman icecold icecube flower flowers rose roses lily daisy tulip violet jasmine orchid lotus
bamboo cactus willow maple oak cherryblossom garden gardener farmer cowboy cowgirl rodeo country countryboy truck
trucker tractor driver racing racer nascar formula1 speedy turbo nitro drift motorcycle airplane airport pilot boeing
train station subway taxi bicycle skater surfer sailor sailing yacht captainjack blackpearl jacksparrow treasure
pirateship internetexplorer firefox chrome android iphone ipad ipod macbook thinkpad dell lenovo toshiba panasonic
canon nikon epson cisco juniper fortinet netgear linksys dlink tplink ubnt raspberry arduino python javascript
typescript nodejs developer programmer coder coding software hardware matrix1 cisco123 qwe123 asd123 zxc123 aaa111
abcd1234 abc12345 test1234 pass1234 admin1234 user1234 guest123 demo1234 temp1234 welcome123 hello123 love123 monkey1
dragon1 shadow1 master1 sunshine1 princess1 football1 baseball1 superman1 batman1 michael1 jordan23 charlie charlie1
bailey bella buster buddy1 maggie max molly lucy sophie chloe daisy1 coco oliver toby jake jack jackie sam sammy sadie
ginger rusty shelby abby lola zoe missy princess2 pepper1 oreo tucker cody bandit duke harley1 bear1 murphy lucky1
rocky1 oscar teddy marley1 zeus1 gizmo jasper simba nala mufasa bambi dumbo nemo shrek fiona donkey elsa frozen olaf
moana ariel belle aladdin jafar tarzan mulan pocahontas contrasena contraseña motdepasse kennwort geheim passwort1
hallo hallo123 schatz ichliebedich liebe bonjour azertyuiop soleil doudou jetaime chouchou loulou marseille hola teamo
teamomucho tequiero mivida miamor corazon bonita estrella princesa senha senha123 mudar flamengo corinthians palmeiras
saopaulo ciao amore amoremio tiamo juventus1 forzamilan parola wachtwoord welkom hoihoi geheimpje losenord salasana
haslo polska matrix123 heslo jelszo parol privet lyubov sayang bismillah1 rahasia woaini wodemima mima iloveyou1314
woaini1314 password520 iloveyou520 matkhau anhyeuem sarang saranghae himitsu aishiteru
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
