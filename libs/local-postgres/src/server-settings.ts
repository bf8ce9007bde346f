/**
 * Sized for a developer's machine. Call logs are inserted and moved on all the time: dead rows go soon, checkpoints
 * are rare, and on Linux a commit is one write that waits for the disk instead of a write and a wait, as durable
 * and cheaper.
 */
export const SERVER_SETTINGS = {
  max_connections: 200,
  shared_buffers: '256MB',
  autovacuum_naptime: '3s',
  max_wal_size: '4GB',
  // Three months of call logs are 90 partitions with 14 files each, and a search may look into all of them.
  max_files_per_process: 4000,
  ...(process.platform === 'linux' && { wal_sync_method: 'open_datasync' }),
};
