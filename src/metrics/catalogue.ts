/** One family of metrics, as docs/metrics.md lists it. */
export interface MetricFamily {
  readonly type: 'gauge' | 'counter' | 'histogram';
  readonly help: string;
  /** In the order in which they are written. */
  readonly labels: readonly string[];
}

const gauge = (help: string, ...labels: string[]): MetricFamily => ({ type: 'gauge', help, labels });
const counter = (help: string, ...labels: string[]): MetricFamily => ({ type: 'counter', help, labels });
const histogram = (help: string, ...labels: string[]): MetricFamily => ({ type: 'histogram', help, labels });

/**
 * Every metric there is. Names are stable: one that is to go is named in the changelog a release before. Base units, in
 * the name. Whatever a label can hold is a closed list, or comes from the configuration.
 */
export const METRICS = {
  hsu_build_info: gauge('Which version runs; always 1.', 'version', 'node'),
  hsu_master_start_time_seconds: gauge('When the master was started, seconds since 1970.'),
  hsu_master_stopping: gauge('1 while the master shuts down.'),
  hsu_master_event_loop_lag_seconds: gauge(
    'How late a timer of the master was, at the moment of this scrape.',
  ),
  hsu_master_event_loop_active_seconds_total: counter('Time the event loop of the master was busy.'),
  hsu_master_state_error: gauge('1 while what changes is kept in memory only, because the disk refuses it.'),
  hsu_master_events_total: counter('Events that were added to the journal.', 'type'),
  hsu_master_scrape_duration_seconds: gauge('How long it took to collect these metrics.'),
  hsu_config_revision: gauge('Number of the configuration that runs.'),
  hsu_config_error: gauge('1 while the file is invalid and an earlier configuration stays in force.'),
  hsu_config_reloads_total: counter('Reloads of the configuration, by what came of them.', 'result'),
  hsu_config_last_applied_time_seconds: gauge(
    'When a configuration was applied last, seconds since 1970; the start counts.',
  ),
  hsu_shim_replacements_total: counter('Shims that were lost and replaced.'),
  hsu_process_resident_memory_bytes: gauge('Resident memory of master and shim.', 'process'),
  hsu_process_cpu_seconds_total: counter('CPU time of master and shim.', 'process'),
  hsu_process_open_fds: gauge('Open file descriptors of master and shim.', 'process'),

  hsu_workers: gauge('How many workers are in each state.', 'state'),
  hsu_worker_info: gauge('A worker that is configured; always 1.', 'worker', 'type', 'profile'),
  hsu_worker_state: gauge('1 for the state the worker is in; the others are not there.', 'worker', 'state'),
  hsu_worker_wanted: gauge('1 when it is meant to run.', 'worker'),
  hsu_worker_ready: gauge('1 when it may be used.', 'worker'),
  hsu_worker_start_time_seconds: gauge('When its process was started, seconds since 1970.', 'worker'),
  hsu_worker_uptime_seconds: gauge('How long its process has run.', 'worker'),
  hsu_worker_failures: gauge('Failures that the restart policy has not forgiven.', 'worker'),
  hsu_worker_restarts_total: counter(
    'Automatic restarts, by what had ended the run before.',
    'worker',
    'reason',
  ),
  hsu_worker_exits_total: counter(
    'Processes that ended, by who or what ended them and how.',
    'worker',
    'cause',
    'code',
    'signal',
  ),
  hsu_worker_oom_kills_total: counter('Times the kernel was seen to kill in it for memory.', 'worker'),
  hsu_worker_cpu_seconds_total: counter(
    'CPU time of its whole tree, as far as scrapes have seen it.',
    'worker',
  ),
  hsu_worker_resident_memory_bytes: gauge('Resident memory, summed over its processes.', 'worker'),
  hsu_worker_virtual_memory_bytes: gauge('Address space, summed over its processes.', 'worker'),
  hsu_worker_storage_read_bytes_total: counter(
    'Bytes that came from storage, as far as scrapes have seen it.',
    'worker',
  ),
  hsu_worker_storage_written_bytes_total: counter(
    'Bytes that went to storage, as far as scrapes have seen it.',
    'worker',
  ),
  hsu_worker_open_fds: gauge('Open file descriptors of its whole tree.', 'worker'),
  hsu_worker_processes: gauge('Processes of its whole tree.', 'worker'),
  hsu_worker_threads: gauge('Threads of its whole tree.', 'worker'),
  hsu_worker_limit_bytes: gauge('A limit in bytes, as it is now.', 'worker', 'limit'),
  hsu_worker_limit_bytes_per_second: gauge('A limit in bytes per second, as it is now.', 'worker', 'limit'),
  hsu_worker_limit_cores: gauge('A limit in processor cores, as it is now.', 'worker', 'limit'),
  hsu_worker_limit_seconds: gauge('A limit in seconds, as it is now.', 'worker', 'limit'),
  hsu_worker_limit_objects: gauge('A limit on a number of things, as it is now.', 'worker', 'limit'),
  hsu_worker_limit_used_ratio: gauge(
    'How much of a limit is used, measured at this scrape; 1 is all of it.',
    'worker',
    'limit',
    'policy',
  ),
  hsu_worker_limit_broken: gauge('1 while a limit is broken.', 'worker', 'limit', 'policy'),
  hsu_worker_limit_breaches_total: counter(
    'Times a limit was broken, by the policy that was in force.',
    'worker',
    'limit',
    'policy',
  ),
  hsu_worker_limit_actions_total: counter('Actions taken about a broken limit.', 'worker', 'limit', 'action'),
  hsu_worker_run_share_ratio: gauge(
    'Share of the time it may run; less than 1 while it is throttled.',
    'worker',
  ),
  hsu_worker_throttled_seconds_total: counter(
    'Time it was kept from running: by the master (policy throttle), or by the kernel (cpu limits).',
    'worker',
    'by',
  ),
  hsu_worker_probe_passing: gauge(
    '1 when the probe passes, 0 when it fails; not there while that is not known.',
    'worker',
    'probe',
  ),
  hsu_worker_probe_results_total: counter('Looks of a probe, by outcome.', 'worker', 'probe', 'outcome'),
  hsu_worker_probe_duration_seconds: histogram('How long the looks of a probe took.', 'worker', 'probe'),
  hsu_worker_log_bytes_total: counter('Output that was written to its log.', 'worker'),
  hsu_worker_log_lines_total: counter('Lines that were written to its log.', 'worker'),
  hsu_worker_log_dropped_bytes_total: counter('Output that could not be written and is lost.', 'worker'),
  hsu_worker_log_dropped_lines_total: counter('Lines that could not be written and are lost.', 'worker'),
  hsu_worker_log_removed_bytes_total: counter(
    'Rotated output that was removed to keep to a max_log_size.',
    'worker',
  ),
  hsu_worker_log_removed_lines_total: counter(
    'Lines that were in it, as far as they were counted.',
    'worker',
  ),

  hsu_group_running_workers: gauge('Workers of the group with a process.', 'group'),
  hsu_group_running_workers_limit: gauge('So many of them may run at the same time (max_running).', 'group'),
  hsu_group_waiting_workers: gauge('Workers that wait for a place in the group.', 'group'),
  hsu_group_resident_memory_bytes: gauge('Resident memory of all its workers together.', 'group'),
  hsu_group_processes: gauge('Processes of all its workers together.', 'group'),
  hsu_group_limit_bytes: gauge('A limit of the group in bytes.', 'group', 'limit'),
  hsu_group_limit_bytes_per_second: gauge('A limit of the group in bytes per second.', 'group', 'limit'),
  hsu_group_limit_cores: gauge('A limit of the group in processor cores.', 'group', 'limit'),
  hsu_group_limit_objects: gauge('A limit of the group on a number of things.', 'group', 'limit'),
  hsu_group_limit_used_ratio: gauge(
    'How much of a limit its workers use together, measured at this scrape; 1 is all of it.',
    'group',
    'limit',
    'policy',
  ),
  hsu_group_limit_broken: gauge('1 while a limit of the group is broken.', 'group', 'limit', 'policy'),
  hsu_group_limit_breaches_total: counter(
    'Times a limit of the group was broken, by the policy that was in force.',
    'group',
    'limit',
    'policy',
  ),
  hsu_group_limit_actions_total: counter(
    'Actions taken about a broken limit of the group.',
    'group',
    'limit',
    'action',
  ),
} as const satisfies Readonly<Record<string, MetricFamily>>;

export type MetricName = keyof typeof METRICS;
