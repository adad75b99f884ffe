/** What glibc's allocator is told, as in the Docker image: two pools for all threads, and freed memory goes back to the system. */
export const allocator = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
