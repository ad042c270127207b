"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","type":["object","null"],"properties":{"master":{"type":["object","null"],"properties":{"log_level":{"type":"string","enum":["trace","debug","info","warn","error"]},"force_shutdown_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"reload":{"type":"string","enum":["auto","manual"]},"max_parallel_starts":{"type":"integer","minimum":0},"max_log_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"metrics":{"type":["object","null"],"properties":{"listen":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"allow_remote":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false},"workers":{"type":["array","null"],"items":{"type":"object","properties":{"id":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9_-]{1,64}$"},"type":{"type":"string","enum":["managed","integrated","unmanaged"]},"enabled":{"type":"boolean"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"profile_type":{"type":"string","enum":["batch","web","database","worker","scheduler","default"]},"labels":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"env":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"inherit_env":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"}},"cwd":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"user":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"group":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"groups":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"umask":{"type":["string","integer"],"pattern":"^(0o?)?[0-7]{1,3}$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"ionice":{"type":"string","pattern":"^(idle|(best-effort|realtime)(:[0-7])?)$"},"oom_score_adj":{"type":"integer","minimum":-1000,"maximum":1000},"rlimits":{"type":"object","properties":{"as":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"core":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"cpu":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"data":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"fsize":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"locks":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"memlock":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"msgqueue":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nice":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nofile":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nproc":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rss":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rtprio":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rttime":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"sigpending":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"stack":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}},"additionalProperties":false},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"logs":{"type":"object","properties":{"mode":{"type":"string","enum":["pipe","direct"]},"format":{"type":"string","enum":["cri","raw"]},"max_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_files":{"type":"integer","minimum":0},"max_age":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_total":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"compress":{"type":"boolean"},"pipe_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"forking":{"type":"object","properties":{"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"start_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["pid_file"]},"start_seconds":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"stop":{"type":"array","items":{"type":"object","properties":{"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"wait":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1},"drain":{"type":["string","integer","object"],"properties":{"signal":{"type":["string","integer"]},"delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"until":{"type":"object","properties":{"connections":{"type":"integer","minimum":0},"ports":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65535},"minItems":1},"http":{"$ref":"#/definitions/part0"},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"}},"additionalProperties":false},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"kill":{"type":"string","enum":["tree","main"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"restart":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0},"max_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"jitter":{"type":"number","minimum":0,"maximum":1},"stable_after":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"window":{"type":"object","properties":{"attempts":{"type":"integer","minimum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"exhausted":{"type":"string","enum":["park","fail"]},"parked_retry":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"success_signals":{"type":"array","items":{"type":["string","integer"]}},"fatal_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"fatal_signals":{"type":"array","items":{"type":["string","integer"]}},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"$ref":"#/definitions/part1"},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"oneshot":{"type":"boolean"},"essential":{"type":"boolean"},"depends_on":{"type":["array","object"],"items":{"type":["string","object"],"properties":{"worker":{"type":"string"},"condition":{"type":"string","enum":["started","ready","completed","completed_successfully","log_match"]},"restart":{"type":"string","enum":["keep","restart","stop"]},"log":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"stream":{"type":"string","enum":["any","stdout","stderr"]},"required":{"type":"boolean"},"tcp":{"type":["string","integer"],"minimum":1,"maximum":65535},"http":{"type":"string"},"file":{"type":"string","pattern":"\\S"},"timeout":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"additionalProperties":{"type":["object","null"],"properties":{"worker":{"type":"string"},"condition":{"type":"string","enum":["started","ready","completed","completed_successfully","log_match"]},"restart":{"type":"string","enum":["keep","restart","stop"]},"log":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"stream":{"type":"string","enum":["any","stdout","stderr"]},"required":{"type":"boolean"},"tcp":{"type":["string","integer"],"minimum":1,"maximum":65535},"http":{"type":"string"},"file":{"type":"string","pattern":"\\S"},"timeout":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false}},"after":{"type":"array","items":{"type":"string"}},"before":{"type":"array","items":{"type":"string"}},"startup":{"$ref":"#/definitions/part2"},"liveness":{"$ref":"#/definitions/part2"},"readiness":{"type":"object","properties":{"process":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tcp":{"$ref":"#/definitions/part3"},"grpc":{"$ref":"#/definitions/part5"},"exec":{"$ref":"#/definitions/part6"},"shell":{"type":"boolean"},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"warning_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"redis":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"memcached":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"postgres":{"$ref":"#/definitions/part7"},"dns":{"$ref":"#/definitions/part8"},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"failure_threshold":{"type":"integer","minimum":1},"success_threshold":{"type":"integer","minimum":1},"limits_ok":{"type":"boolean"}},"additionalProperties":false},"notify":{"type":["object","string"],"properties":{"fd":{"type":"integer","minimum":3,"maximum":255},"log":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"stream":{"type":"string","enum":["any","stdout","stderr"]},"access":{"type":"string","enum":["main","all"]},"timeout":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"watchdog":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"watchdog_signal":{"type":["string","integer"]}},"additionalProperties":false,"pattern":"^systemd$"},"reload":{"type":"object","properties":{"signal":{"type":["string","integer"]},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"http":{"$ref":"#/definitions/part0"},"validate":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"confirm":{"type":"string","enum":["notify","readiness","none"]},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"health_check":{"$ref":"#/definitions/part9"},"hooks":{"type":"object","properties":{"pre_start":{"$ref":"#/definitions/part10"},"post_start":{"$ref":"#/definitions/part10"},"on_ready":{"$ref":"#/definitions/part10"},"pre_reload":{"$ref":"#/definitions/part10"},"pre_stop":{"$ref":"#/definitions/part10"},"post_exit":{"$ref":"#/definitions/part10"},"post_stop":{"$ref":"#/definitions/part10"}},"additionalProperties":false},"limits":{"$ref":"#/definitions/part11"},"resource_monitoring":{"$ref":"#/definitions/part13"},"unit":{"type":"object","properties":{"managed":{"$ref":"#/definitions/part14"},"integrated":{"$ref":"#/definitions/part14"},"unmanaged":{"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"discovery":{"type":"object","properties":{"method":{"type":"string","enum":["pid-file","process-name","port","service-name","cgroup"]},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"process_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"process_args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"port":{"type":"integer","minimum":1,"maximum":65535},"protocol":{"type":"string","enum":["tcp","udp"]},"service_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cgroup":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"check_interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["method"]},"control":{"type":"object","properties":{"can_terminate":{"type":"boolean"},"can_restart":{"type":"boolean"},"service_manager":{"type":"string","enum":["systemd"]},"service_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"allowed_signals":{"type":"array","items":{"type":["string","integer"]},"minItems":1},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"health_check":{"$ref":"#/definitions/part9"}},"additionalProperties":false,"required":["discovery"]}},"additionalProperties":false}},"additionalProperties":false,"required":["id"]}},"groups":{"type":["object","null"],"propertyNames":{"pattern":"^[A-Za-z0-9_-]{1,64}$"},"additionalProperties":{"type":"object","properties":{"members":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"minItems":1},"strategy":{"type":"string","enum":["one_for_one","one_for_all","rest_for_one"]},"limits":{"type":"object","properties":{"memory":{"type":"object","properties":{"max_rss":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"high":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"cpu":{"type":"object","properties":{"max_percent":{"type":"number","exclusiveMinimum":0},"max_cores":{"type":"number","exclusiveMinimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"io":{"type":"object","properties":{"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0},"devices":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"process":{"type":"object","properties":{"max_processes":{"type":"integer","minimum":0},"max_threads":{"type":"integer","minimum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false}},"additionalProperties":false},"max_running":{"type":"integer","minimum":0},"leader":{"type":"string"},"on_failure":{"type":"string","enum":["keep","stop"]}},"additionalProperties":false,"required":["members"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false,"definitions":{"part0":{"type":["object","string"],"properties":{"url":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"status":{"type":["integer","string","array"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$","minItems":1,"items":{"type":["integer","string"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$"}},"expect_body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect_json":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"socket":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"redirects":{"type":"string","enum":["follow","same-host","none"]},"keep_alive":{"type":"boolean"},"tls":{"type":"object","properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false}},"additionalProperties":false,"required":["url"]},"part1":{"type":"object","properties":{"batch":{"type":"number","exclusiveMinimum":0},"web":{"type":"number","exclusiveMinimum":0},"database":{"type":"number","exclusiveMinimum":0},"worker":{"type":"number","exclusiveMinimum":0},"scheduler":{"type":"number","exclusiveMinimum":0},"default":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"part4":{"type":["boolean","object"],"properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false},"part3":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"send":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"tls":{"$ref":"#/definitions/part4"}},"additionalProperties":false,"minimum":1,"maximum":65535,"required":["address"]},"part5":{"type":["object","string"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"service":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"watch":{"type":"boolean"},"metadata":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"tls":{"$ref":"#/definitions/part4"}},"additionalProperties":false,"required":["address"]},"part6":{"type":["string","number","boolean","array","object"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1,"properties":{"command":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}}},"required":["command"],"additionalProperties":false},"part7":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"user":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"dbname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false,"minimum":1,"maximum":65535},"part8":{"type":"object","properties":{"server":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"record":{"type":"string","enum":["A","AAAA","CNAME","MX","NS","SOA","SRV","TXT"]}},"additionalProperties":false,"required":["name"]},"part2":{"type":"object","properties":{"process":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tcp":{"$ref":"#/definitions/part3"},"grpc":{"$ref":"#/definitions/part5"},"exec":{"$ref":"#/definitions/part6"},"shell":{"type":"boolean"},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"warning_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"redis":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"memcached":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"postgres":{"$ref":"#/definitions/part7"},"dns":{"$ref":"#/definitions/part8"},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"failure_threshold":{"type":"integer","minimum":1}},"additionalProperties":false},"part9":{"type":"object","properties":{"type":{"type":"string","enum":["http","grpc","tcp","exec","process"]},"http":{"$ref":"#/definitions/part0"},"grpc":{"$ref":"#/definitions/part5"},"tcp":{"$ref":"#/definitions/part3"},"exec":{"$ref":"#/definitions/part6"},"run_options":{"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"retries":{"type":"integer","minimum":0}},"additionalProperties":false}},"additionalProperties":false,"required":["type"]},"part10":{"type":["string","object","array"],"properties":{"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tag":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9._-]{1,32}$"},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"on_failure":{"type":"string","enum":["ignore","fail","retry"]},"retries":{"type":"integer","minimum":1,"maximum":100},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"minItems":1,"items":{"type":["string","object"],"properties":{"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tag":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9._-]{1,32}$"},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"on_failure":{"type":"string","enum":["ignore","fail","retry"]},"retries":{"type":"integer","minimum":1,"maximum":100},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false}},"part12":{"type":"array","items":{"type":"object","properties":{"do":{"type":"string","enum":["log","warn","alert","throttle","restart","graceful_shutdown","immediate_kill"]},"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"wait":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1},"part13":{"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"history_retention":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"alerting_enabled":{"type":"boolean"}},"additionalProperties":false},"part11":{"type":"object","properties":{"memory":{"type":"object","properties":{"max_rss":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_virtual":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_swap":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"high":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"heap":{"type":"object","properties":{"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"runtime":{"type":"string","enum":["node","java","go"]}},"additionalProperties":false},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"cpu":{"type":"object","properties":{"max_percent":{"type":"number","exclusiveMinimum":0},"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_cores":{"type":"number","exclusiveMinimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"cpuset":{"type":["string","integer"],"minimum":0,"pattern":"^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"io":{"type":"object","properties":{"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"max_read_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"ionice":{"type":"string","pattern":"^(idle|(best-effort|realtime)(:[0-7])?)$"},"devices":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"minItems":1},"per_device":{"type":"array","items":{"type":"object","properties":{"path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0}},"additionalProperties":false},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"process":{"type":"object","properties":{"max_processes":{"type":"integer","minimum":0},"max_child_processes":{"type":"integer","minimum":0},"max_threads":{"type":"integer","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"network":{"type":"object","properties":{"max_rx_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_tx_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_connections":{"type":"integer","minimum":0},"states":{"type":"array","items":{"type":"string","enum":["established","syn-sent","syn-recv","fin-wait-1","fin-wait-2","close-wait","last-ack","closing"]},"minItems":1},"ports":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65535},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"storage":{"type":"object","properties":{"max_log_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_tmp_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"paths":{"type":"array","items":{"type":"object","properties":{"path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"monitoring":{"$ref":"#/definitions/part13"},"cpu_shares":{"type":"integer","minimum":2,"maximum":262144},"priority":{"type":"integer","minimum":-20,"maximum":19},"run_time":{"type":"object","properties":{"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"variance":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"part14":{"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"control":{"type":"object","properties":{"execution":{"type":"object","properties":{"executable_path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"environment":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"type":{"type":"string","enum":["simple","forking"]},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"start_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"working_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"wait_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["executable_path"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"context_aware_restart":{"type":"object","properties":{"default":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"$ref":"#/definitions/part1"},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"process_file":{"type":"object","properties":{"servicecontext":{"type":"string","enum":["system","user","session"]},"service_context":{"type":"string","enum":["system","user","session"]},"scenario":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"basedirectory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"base_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"appname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"app_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"usesubdirectory":{"type":"boolean"},"use_subdirectory":{"type":"boolean"}},"additionalProperties":false},"limits":{"$ref":"#/definitions/part11"},"resource_monitoring":{"$ref":"#/definitions/part13"}},"additionalProperties":false,"required":["execution"]},"health_check":{"$ref":"#/definitions/part9"}},"additionalProperties":false,"required":["control"]}}};
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$", "u");
const pattern2 = new RegExp("^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", "u");
const pattern3 = new RegExp("^[^\\u0000]*$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9_-]{1,64}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$", "u");
const pattern10 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$", "u");
const pattern11 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern14 = new RegExp("^[^\\u0000]+$", "u");
const pattern18 = new RegExp("^(0o?)?[0-7]{1,3}$", "u");
const pattern19 = new RegExp("^(idle|(best-effort|realtime)(:[0-7])?)$", "u");
const pattern20 = new RegExp("^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$", "u");
const pattern46 = new RegExp("^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$", "u");
const pattern77 = new RegExp("\\S", "u");
const pattern113 = new RegExp("^systemd$", "u");
const pattern150 = new RegExp("^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$", "u");
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":["object","string"],"properties":{"url":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"status":{"type":["integer","string","array"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$","minItems":1,"items":{"type":["integer","string"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$"}},"expect_body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect_json":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"socket":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"redirects":{"type":"string","enum":["follow","same-host","none"]},"keep_alive":{"type":"boolean"},"tls":{"type":"object","properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false}},"additionalProperties":false,"required":["url"]};
const pattern53 = new RegExp("^[1-5]\\d\\d(-[1-5]\\d\\d)?$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema7.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema7.properties.url.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.method !== undefined){
let data1 = data.method;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err5 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: schema7.properties.method.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err6 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.headers !== undefined){
let data2 = data.headers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err7 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema7.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err8 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.body !== undefined){
let data4 = data.body;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err10 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema7.properties.body.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
const err11 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.status !== undefined){
let data5 = data.status;
if(((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")) && (!(Array.isArray(data5)))){
const err12 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: schema7.properties.status.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 599 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 100 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern53.test(data5)){
const err15 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/pattern",keyword:"pattern",params:{pattern: "^[1-5]\\d\\d(-[1-5]\\d\\d)?$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(Array.isArray(data5)){
if(data5.length < 1){
const err16 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (typeof data6 !== "string")){
const err17 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/type",keyword:"type",params:{type: schema7.properties.status.items.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 599 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 100 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern53.test(data6)){
const err20 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/pattern",keyword:"pattern",params:{pattern: "^[1-5]\\d\\d(-[1-5]\\d\\d)?$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
}
if(data.expect_body !== undefined){
let data7 = data.expect_body;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err21 = {instancePath:instancePath+"/expect_body",schemaPath:"#/properties/expect_body/type",keyword:"type",params:{type: schema7.properties.expect_body.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
const err22 = {instancePath:instancePath+"/expect_body",schemaPath:"#/properties/expect_body/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.expect_json !== undefined){
let data8 = data.expect_json;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err23 = {instancePath:instancePath+"/expect_json/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/expect_json/additionalProperties/type",keyword:"type",params:{type: schema7.properties.expect_json.additionalProperties.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
const err24 = {instancePath:instancePath+"/expect_json/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/expect_json/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/expect_json",schemaPath:"#/properties/expect_json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.socket !== undefined){
let data10 = data.socket;
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err26 = {instancePath:instancePath+"/socket",schemaPath:"#/properties/socket/type",keyword:"type",params:{type: schema7.properties.socket.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern14.test(data10)){
const err27 = {instancePath:instancePath+"/socket",schemaPath:"#/properties/socket/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.redirects !== undefined){
let data11 = data.redirects;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/redirects",schemaPath:"#/properties/redirects/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data11 === "follow") || (data11 === "same-host")) || (data11 === "none"))){
const err29 = {instancePath:instancePath+"/redirects",schemaPath:"#/properties/redirects/enum",keyword:"enum",params:{allowedValues: schema7.properties.redirects.enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.keep_alive !== undefined){
if(typeof data.keep_alive !== "boolean"){
const err30 = {instancePath:instancePath+"/keep_alive",schemaPath:"#/properties/keep_alive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.tls !== undefined){
let data13 = data.tls;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((((key3 === "verify") || (key3 === "server_name")) || (key3 === "ca")) || (key3 === "cert")) || (key3 === "key"))){
const err31 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.verify !== undefined){
if(typeof data13.verify !== "boolean"){
const err32 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.server_name !== undefined){
let data15 = data13.server_name;
if(((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))) && (typeof data15 !== "boolean")){
const err33 = {instancePath:instancePath+"/tls/server_name",schemaPath:"#/properties/tls/properties/server_name/type",keyword:"type",params:{type: schema7.properties.tls.properties.server_name.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern14.test(data15)){
const err34 = {instancePath:instancePath+"/tls/server_name",schemaPath:"#/properties/tls/properties/server_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data13.ca !== undefined){
let data16 = data13.ca;
if(((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))) && (typeof data16 !== "boolean")){
const err35 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: schema7.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern14.test(data16)){
const err36 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data13.cert !== undefined){
let data17 = data13.cert;
if(((typeof data17 !== "string") && (!((typeof data17 == "number") && (isFinite(data17))))) && (typeof data17 !== "boolean")){
const err37 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: schema7.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern14.test(data17)){
const err38 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.key !== undefined){
let data18 = data13.key;
if(((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")){
const err39 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type: schema7.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern14.test(data18)){
const err40 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","properties":{"batch":{"type":"number","exclusiveMinimum":0},"web":{"type":"number","exclusiveMinimum":0},"database":{"type":"number","exclusiveMinimum":0},"worker":{"type":"number","exclusiveMinimum":0},"scheduler":{"type":"number","exclusiveMinimum":0},"default":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "batch") || (key0 === "web")) || (key0 === "database")) || (key0 === "worker")) || (key0 === "scheduler")) || (key0 === "default"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.batch !== undefined){
let data0 = data.batch;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 <= 0 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/batch",schemaPath:"#/properties/batch/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/batch",schemaPath:"#/properties/batch/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.web !== undefined){
let data1 = data.web;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/web",schemaPath:"#/properties/web/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/web",schemaPath:"#/properties/web/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.database !== undefined){
let data2 = data.database;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.worker !== undefined){
let data3 = data.worker;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/worker",schemaPath:"#/properties/worker/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/worker",schemaPath:"#/properties/worker/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.scheduler !== undefined){
let data4 = data.scheduler;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/scheduler",schemaPath:"#/properties/scheduler/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/scheduler",schemaPath:"#/properties/scheduler/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.default !== undefined){
let data5 = data.default;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 <= 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","properties":{"process":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tcp":{"$ref":"#/definitions/part3"},"grpc":{"$ref":"#/definitions/part5"},"exec":{"$ref":"#/definitions/part6"},"shell":{"type":"boolean"},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"warning_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"redis":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"memcached":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"postgres":{"$ref":"#/definitions/part7"},"dns":{"$ref":"#/definitions/part8"},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"failure_threshold":{"type":"integer","minimum":1}},"additionalProperties":false};
const schema10 = {"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"send":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"tls":{"$ref":"#/definitions/part4"}},"additionalProperties":false,"minimum":1,"maximum":65535,"required":["address"]};
const schema11 = {"type":["boolean","object"],"properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "boolean") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "verify") || (key0 === "server_name")) || (key0 === "ca")) || (key0 === "cert")) || (key0 === "key"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.verify !== undefined){
if(typeof data.verify !== "boolean"){
const err2 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.server_name !== undefined){
let data1 = data.server_name;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/server_name",schemaPath:"#/properties/server_name/type",keyword:"type",params:{type: schema11.properties.server_name.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err4 = {instancePath:instancePath+"/server_name",schemaPath:"#/properties/server_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.ca !== undefined){
let data2 = data.ca;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/type",keyword:"type",params:{type: schema11.properties.ca.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err6 = {instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.cert !== undefined){
let data3 = data.cert;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err7 = {instancePath:instancePath+"/cert",schemaPath:"#/properties/cert/type",keyword:"type",params:{type: schema11.properties.cert.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err8 = {instancePath:instancePath+"/cert",schemaPath:"#/properties/cert/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.key !== undefined){
let data4 = data.key;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err9 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: schema11.properties.key.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern14.test(data4)){
const err10 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")) && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema10.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "address") || (key0 === "port")) || (key0 === "send")) || (key0 === "expect")) || (key0 === "tls"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err5 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: schema10.properties.address.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.send !== undefined){
let data2 = data.send;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err10 = {instancePath:instancePath+"/send",schemaPath:"#/properties/send/type",keyword:"type",params:{type: schema10.properties.send.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err11 = {instancePath:instancePath+"/send",schemaPath:"#/properties/send/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.expect !== undefined){
let data3 = data.expect;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err12 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: schema10.properties.expect.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err13 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.tls !== undefined){
if(!(validate29(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate28.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":["object","string"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"service":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"watch":{"type":"boolean"},"metadata":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"tls":{"$ref":"#/definitions/part4"}},"additionalProperties":false,"required":["address"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema12.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "address") || (key0 === "port")) || (key0 === "service")) || (key0 === "method")) || (key0 === "watch")) || (key0 === "metadata")) || (key0 === "headers")) || (key0 === "tls"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: schema12.properties.address.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err4 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.service !== undefined){
let data2 = data.service;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err8 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema12.properties.service.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err9 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.method !== undefined){
let data3 = data.method;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err10 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: schema12.properties.method.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err11 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.watch !== undefined){
if(typeof data.watch !== "boolean"){
const err12 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.metadata !== undefined){
let data5 = data.metadata;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err13 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: schema12.properties.metadata.additionalProperties.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err14 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.headers !== undefined){
let data7 = data.headers;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
let data8 = data7[key2];
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err16 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema12.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
const err17 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tls !== undefined){
if(!(validate29(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":["string","number","boolean","array","object"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1,"properties":{"command":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}}},"required":["command"],"additionalProperties":false};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((((!data || typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema13.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern3.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema13.items.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "command") || (key0 === "args"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.command !== undefined){
let data1 = data.command;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err7 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema13.properties.command.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err8 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.args !== undefined){
let data2 = data.args;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err9 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: schema13.properties.args.items.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err10 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate35.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"user":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"dbname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false,"minimum":1,"maximum":65535};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")) && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema14.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "address") || (key0 === "port")) || (key0 === "user")) || (key0 === "dbname"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err4 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: schema14.properties.address.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err5 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.user !== undefined){
let data2 = data.user;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err9 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema14.properties.user.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err10 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.dbname !== undefined){
let data3 = data.dbname;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err11 = {instancePath:instancePath+"/dbname",schemaPath:"#/properties/dbname/type",keyword:"type",params:{type: schema14.properties.dbname.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err12 = {instancePath:instancePath+"/dbname",schemaPath:"#/properties/dbname/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
validate37.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","properties":{"server":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"record":{"type":"string","enum":["A","AAAA","CNAME","MX","NS","SOA","SRV","TXT"]}},"additionalProperties":false,"required":["name"]};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "server") || (key0 === "name")) || (key0 === "record"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.server !== undefined){
let data0 = data.server;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err2 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: schema15.properties.server.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err3 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.name !== undefined){
let data1 = data.name;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema15.properties.name.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.record !== undefined){
let data2 = data.record;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((((((data2 === "A") || (data2 === "AAAA")) || (data2 === "CNAME")) || (data2 === "MX")) || (data2 === "NS")) || (data2 === "SOA")) || (data2 === "SRV")) || (data2 === "TXT"))){
const err7 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/enum",keyword:"enum",params:{allowedValues: schema15.properties.record.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema9.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.process !== undefined){
if(typeof data.process !== "boolean"){
const err1 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.http !== undefined){
if(!(validate22(data.http, {instancePath:instancePath+"/http",parentData:data,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tcp !== undefined){
if(!(validate28(data.tcp, {instancePath:instancePath+"/tcp",parentData:data,parentDataProperty:"tcp",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.grpc !== undefined){
if(!(validate32(data.grpc, {instancePath:instancePath+"/grpc",parentData:data,parentDataProperty:"grpc",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.exec !== undefined){
if(!(validate35(data.exec, {instancePath:instancePath+"/exec",parentData:data,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.shell !== undefined){
if(typeof data.shell !== "boolean"){
const err2 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.success_exit_codes !== undefined){
let data6 = data.success_exit_codes;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err3 = {instancePath:instancePath+"/success_exit_codes/" + i0,schemaPath:"#/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 255 || isNaN(data7)){
const err4 = {instancePath:instancePath+"/success_exit_codes/" + i0,schemaPath:"#/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err5 = {instancePath:instancePath+"/success_exit_codes/" + i0,schemaPath:"#/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/success_exit_codes",schemaPath:"#/properties/success_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.warning_exit_codes !== undefined){
let data8 = data.warning_exit_codes;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err7 = {instancePath:instancePath+"/warning_exit_codes/" + i1,schemaPath:"#/properties/warning_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 255 || isNaN(data9)){
const err8 = {instancePath:instancePath+"/warning_exit_codes/" + i1,schemaPath:"#/properties/warning_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err9 = {instancePath:instancePath+"/warning_exit_codes/" + i1,schemaPath:"#/properties/warning_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/warning_exit_codes",schemaPath:"#/properties/warning_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.redis !== undefined){
let data10 = data.redis;
if(((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (typeof data10 !== "string")) && (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10))))){
const err11 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/type",keyword:"type",params:{type: schema9.properties.redis.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 65535 || isNaN(data10)){
const err12 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err13 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!((key1 === "address") || (key1 === "port"))){
const err14 = {instancePath:instancePath+"/redis",schemaPath:"#/properties/redis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.address !== undefined){
let data11 = data10.address;
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
const err15 = {instancePath:instancePath+"/redis/address",schemaPath:"#/properties/redis/properties/address/type",keyword:"type",params:{type: schema9.properties.redis.properties.address.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern14.test(data11)){
const err16 = {instancePath:instancePath+"/redis/address",schemaPath:"#/properties/redis/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data10.port !== undefined){
let data12 = data10.port;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err17 = {instancePath:instancePath+"/redis/port",schemaPath:"#/properties/redis/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 65535 || isNaN(data12)){
const err18 = {instancePath:instancePath+"/redis/port",schemaPath:"#/properties/redis/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err19 = {instancePath:instancePath+"/redis/port",schemaPath:"#/properties/redis/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
}
if(data.memcached !== undefined){
let data13 = data.memcached;
if(((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (typeof data13 !== "string")) && (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13))))){
const err20 = {instancePath:instancePath+"/memcached",schemaPath:"#/properties/memcached/type",keyword:"type",params:{type: schema9.properties.memcached.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 65535 || isNaN(data13)){
const err21 = {instancePath:instancePath+"/memcached",schemaPath:"#/properties/memcached/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/memcached",schemaPath:"#/properties/memcached/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
if(!((key2 === "address") || (key2 === "port"))){
const err23 = {instancePath:instancePath+"/memcached",schemaPath:"#/properties/memcached/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data13.address !== undefined){
let data14 = data13.address;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err24 = {instancePath:instancePath+"/memcached/address",schemaPath:"#/properties/memcached/properties/address/type",keyword:"type",params:{type: schema9.properties.memcached.properties.address.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern14.test(data14)){
const err25 = {instancePath:instancePath+"/memcached/address",schemaPath:"#/properties/memcached/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data13.port !== undefined){
let data15 = data13.port;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err26 = {instancePath:instancePath+"/memcached/port",schemaPath:"#/properties/memcached/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 65535 || isNaN(data15)){
const err27 = {instancePath:instancePath+"/memcached/port",schemaPath:"#/properties/memcached/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/memcached/port",schemaPath:"#/properties/memcached/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
}
if(data.postgres !== undefined){
if(!(validate37(data.postgres, {instancePath:instancePath+"/postgres",parentData:data,parentDataProperty:"postgres",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.dns !== undefined){
if(!(validate39(data.dns, {instancePath:instancePath+"/dns",parentData:data,parentDataProperty:"dns",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.initial_delay !== undefined){
let data18 = data.initial_delay;
if((typeof data18 !== "string") && (!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18))))){
const err29 = {instancePath:instancePath+"/initial_delay",schemaPath:"#/properties/initial_delay/type",keyword:"type",params:{type: schema9.properties.initial_delay.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 0 || isNaN(data18)){
const err30 = {instancePath:instancePath+"/initial_delay",schemaPath:"#/properties/initial_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err31 = {instancePath:instancePath+"/initial_delay",schemaPath:"#/properties/initial_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err32 = {instancePath:instancePath+"/initial_delay",schemaPath:"#/properties/initial_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data.period !== undefined){
let data19 = data.period;
if((typeof data19 !== "string") && (!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19))))){
const err33 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/type",keyword:"type",params:{type: schema9.properties.period.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 0 || isNaN(data19)){
const err34 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err35 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
const err36 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data20 = data.timeout;
if((typeof data20 !== "string") && (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20))))){
const err37 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema9.properties.timeout.type}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 0 || isNaN(data20)){
const err38 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err40 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.failure_threshold !== undefined){
let data21 = data.failure_threshold;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err41 = {instancePath:instancePath+"/failure_threshold",schemaPath:"#/properties/failure_threshold/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
const err42 = {instancePath:instancePath+"/failure_threshold",schemaPath:"#/properties/failure_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","properties":{"type":{"type":"string","enum":["http","grpc","tcp","exec","process"]},"http":{"$ref":"#/definitions/part0"},"grpc":{"$ref":"#/definitions/part5"},"tcp":{"$ref":"#/definitions/part3"},"exec":{"$ref":"#/definitions/part6"},"run_options":{"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"retries":{"type":"integer","minimum":0}},"additionalProperties":false}},"additionalProperties":false,"required":["type"]};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "http")) || (key0 === "grpc")) || (key0 === "tcp")) || (key0 === "exec")) || (key0 === "run_options"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((data0 === "http") || (data0 === "grpc")) || (data0 === "tcp")) || (data0 === "exec")) || (data0 === "process"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema16.properties.type.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.http !== undefined){
if(!(validate22(data.http, {instancePath:instancePath+"/http",parentData:data,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.grpc !== undefined){
if(!(validate32(data.grpc, {instancePath:instancePath+"/grpc",parentData:data,parentDataProperty:"grpc",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.tcp !== undefined){
if(!(validate28(data.tcp, {instancePath:instancePath+"/tcp",parentData:data,parentDataProperty:"tcp",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.exec !== undefined){
if(!(validate35(data.exec, {instancePath:instancePath+"/exec",parentData:data,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.run_options !== undefined){
let data5 = data.run_options;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((key1 === "enabled") || (key1 === "interval")) || (key1 === "timeout")) || (key1 === "initial_delay")) || (key1 === "retries"))){
const err4 = {instancePath:instancePath+"/run_options",schemaPath:"#/properties/run_options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data5.enabled !== undefined){
if(typeof data5.enabled !== "boolean"){
const err5 = {instancePath:instancePath+"/run_options/enabled",schemaPath:"#/properties/run_options/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data5.interval !== undefined){
let data7 = data5.interval;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
const err6 = {instancePath:instancePath+"/run_options/interval",schemaPath:"#/properties/run_options/properties/interval/type",keyword:"type",params:{type: schema16.properties.run_options.properties.interval.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 0 || isNaN(data7)){
const err7 = {instancePath:instancePath+"/run_options/interval",schemaPath:"#/properties/run_options/properties/interval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err8 = {instancePath:instancePath+"/run_options/interval",schemaPath:"#/properties/run_options/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern1.test(data7)){
const err9 = {instancePath:instancePath+"/run_options/interval",schemaPath:"#/properties/run_options/properties/interval/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data5.timeout !== undefined){
let data8 = data5.timeout;
if((typeof data8 !== "string") && (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8))))){
const err10 = {instancePath:instancePath+"/run_options/timeout",schemaPath:"#/properties/run_options/properties/timeout/type",keyword:"type",params:{type: schema16.properties.run_options.properties.timeout.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 0 || isNaN(data8)){
const err11 = {instancePath:instancePath+"/run_options/timeout",schemaPath:"#/properties/run_options/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err12 = {instancePath:instancePath+"/run_options/timeout",schemaPath:"#/properties/run_options/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err13 = {instancePath:instancePath+"/run_options/timeout",schemaPath:"#/properties/run_options/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data5.initial_delay !== undefined){
let data9 = data5.initial_delay;
if((typeof data9 !== "string") && (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9))))){
const err14 = {instancePath:instancePath+"/run_options/initial_delay",schemaPath:"#/properties/run_options/properties/initial_delay/type",keyword:"type",params:{type: schema16.properties.run_options.properties.initial_delay.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 0 || isNaN(data9)){
const err15 = {instancePath:instancePath+"/run_options/initial_delay",schemaPath:"#/properties/run_options/properties/initial_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/run_options/initial_delay",schemaPath:"#/properties/run_options/properties/initial_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err17 = {instancePath:instancePath+"/run_options/initial_delay",schemaPath:"#/properties/run_options/properties/initial_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data5.retries !== undefined){
let data10 = data5.retries;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/run_options/retries",schemaPath:"#/properties/run_options/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/run_options/retries",schemaPath:"#/properties/run_options/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/run_options",schemaPath:"#/properties/run_options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":["string","object","array"],"properties":{"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tag":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9._-]{1,32}$"},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"on_failure":{"type":"string","enum":["ignore","fail","retry"]},"retries":{"type":"integer","minimum":1,"maximum":100},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"minItems":1,"items":{"type":["string","object"],"properties":{"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tag":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9._-]{1,32}$"},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"on_failure":{"type":"string","enum":["ignore","fail","retry"]},"retries":{"type":"integer","minimum":1,"maximum":100},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false}};
const pattern127 = new RegExp("^[A-Za-z0-9._-]{1,32}$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema17.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema17.items.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!((((((((key0 === "run") || (key0 === "shell")) || (key0 === "http")) || (key0 === "tag")) || (key0 === "timeout")) || (key0 === "on_failure")) || (key0 === "retries")) || (key0 === "retry_delay"))){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.run !== undefined){
let data1 = data0.run;
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (!(Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/" + i0+"/run",schemaPath:"#/items/properties/run/type",keyword:"type",params:{type: schema17.items.properties.run.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/run",schemaPath:"#/items/properties/run/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/run",schemaPath:"#/items/properties/run/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err7 = {instancePath:instancePath+"/" + i0+"/run/" + i1,schemaPath:"#/items/properties/run/items/type",keyword:"type",params:{type: schema17.items.properties.run.items.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err8 = {instancePath:instancePath+"/" + i0+"/run/" + i1,schemaPath:"#/items/properties/run/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
}
if(data0.shell !== undefined){
if(typeof data0.shell !== "boolean"){
const err9 = {instancePath:instancePath+"/" + i0+"/shell",schemaPath:"#/items/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.http !== undefined){
if(!(validate22(data0.http, {instancePath:instancePath+"/" + i0+"/http",parentData:data0,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data0.tag !== undefined){
let data5 = data0.tag;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err10 = {instancePath:instancePath+"/" + i0+"/tag",schemaPath:"#/items/properties/tag/type",keyword:"type",params:{type: schema17.items.properties.tag.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern127.test(data5)){
const err11 = {instancePath:instancePath+"/" + i0+"/tag",schemaPath:"#/items/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,32}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data0.timeout !== undefined){
let data6 = data0.timeout;
if((typeof data6 !== "string") && (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6))))){
const err12 = {instancePath:instancePath+"/" + i0+"/timeout",schemaPath:"#/items/properties/timeout/type",keyword:"type",params:{type: schema17.items.properties.timeout.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 0 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/" + i0+"/timeout",schemaPath:"#/items/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/" + i0+"/timeout",schemaPath:"#/items/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err15 = {instancePath:instancePath+"/" + i0+"/timeout",schemaPath:"#/items/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data0.on_failure !== undefined){
let data7 = data0.on_failure;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/" + i0+"/on_failure",schemaPath:"#/items/properties/on_failure/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((data7 === "ignore") || (data7 === "fail")) || (data7 === "retry"))){
const err17 = {instancePath:instancePath+"/" + i0+"/on_failure",schemaPath:"#/items/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema17.items.properties.on_failure.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data0.retries !== undefined){
let data8 = data0.retries;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/" + i0+"/retries",schemaPath:"#/items/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/" + i0+"/retries",schemaPath:"#/items/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/" + i0+"/retries",schemaPath:"#/items/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data0.retry_delay !== undefined){
let data9 = data0.retry_delay;
if((typeof data9 !== "string") && (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9))))){
const err21 = {instancePath:instancePath+"/" + i0+"/retry_delay",schemaPath:"#/items/properties/retry_delay/type",keyword:"type",params:{type: schema17.items.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 0 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/" + i0+"/retry_delay",schemaPath:"#/items/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/" + i0+"/retry_delay",schemaPath:"#/items/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err24 = {instancePath:instancePath+"/" + i0+"/retry_delay",schemaPath:"#/items/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((((((((key1 === "run") || (key1 === "shell")) || (key1 === "http")) || (key1 === "tag")) || (key1 === "timeout")) || (key1 === "on_failure")) || (key1 === "retries")) || (key1 === "retry_delay"))){
const err25 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.run !== undefined){
let data10 = data.run;
if((((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")) && (!(Array.isArray(data10)))){
const err26 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: schema17.properties.run.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
const err27 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(Array.isArray(data10)){
if(data10.length < 1){
const err28 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
const err29 = {instancePath:instancePath+"/run/" + i2,schemaPath:"#/properties/run/items/type",keyword:"type",params:{type: schema17.properties.run.items.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern3.test(data11)){
const err30 = {instancePath:instancePath+"/run/" + i2,schemaPath:"#/properties/run/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
}
if(data.shell !== undefined){
if(typeof data.shell !== "boolean"){
const err31 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.http !== undefined){
if(!(validate22(data.http, {instancePath:instancePath+"/http",parentData:data,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tag !== undefined){
let data14 = data.tag;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err32 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: schema17.properties.tag.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern127.test(data14)){
const err33 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,32}$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data15 = data.timeout;
if((typeof data15 !== "string") && (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15))))){
const err34 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema17.properties.timeout.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 0 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err36 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err37 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data.on_failure !== undefined){
let data16 = data.on_failure;
if(typeof data16 !== "string"){
const err38 = {instancePath:instancePath+"/on_failure",schemaPath:"#/properties/on_failure/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(((data16 === "ignore") || (data16 === "fail")) || (data16 === "retry"))){
const err39 = {instancePath:instancePath+"/on_failure",schemaPath:"#/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema17.properties.on_failure.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.retries !== undefined){
let data17 = data.retries;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err40 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100 || isNaN(data17)){
const err41 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err42 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.retry_delay !== undefined){
let data18 = data.retry_delay;
if((typeof data18 !== "string") && (!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18))))){
const err43 = {instancePath:instancePath+"/retry_delay",schemaPath:"#/properties/retry_delay/type",keyword:"type",params:{type: schema17.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 0 || isNaN(data18)){
const err44 = {instancePath:instancePath+"/retry_delay",schemaPath:"#/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err45 = {instancePath:instancePath+"/retry_delay",schemaPath:"#/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err46 = {instancePath:instancePath+"/retry_delay",schemaPath:"#/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
validate56.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","properties":{"memory":{"type":"object","properties":{"max_rss":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_virtual":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_swap":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"high":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"heap":{"type":"object","properties":{"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"runtime":{"type":"string","enum":["node","java","go"]}},"additionalProperties":false},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"cpu":{"type":"object","properties":{"max_percent":{"type":"number","exclusiveMinimum":0},"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_cores":{"type":"number","exclusiveMinimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"cpuset":{"type":["string","integer"],"minimum":0,"pattern":"^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"io":{"type":"object","properties":{"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"max_read_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"ionice":{"type":"string","pattern":"^(idle|(best-effort|realtime)(:[0-7])?)$"},"devices":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"minItems":1},"per_device":{"type":"array","items":{"type":"object","properties":{"path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0}},"additionalProperties":false},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"process":{"type":"object","properties":{"max_processes":{"type":"integer","minimum":0},"max_child_processes":{"type":"integer","minimum":0},"max_threads":{"type":"integer","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"network":{"type":"object","properties":{"max_rx_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_tx_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_connections":{"type":"integer","minimum":0},"states":{"type":"array","items":{"type":"string","enum":["established","syn-sent","syn-recv","fin-wait-1","fin-wait-2","close-wait","last-ack","closing"]},"minItems":1},"ports":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65535},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"storage":{"type":"object","properties":{"max_log_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_tmp_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"paths":{"type":"array","items":{"type":"object","properties":{"path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"monitoring":{"$ref":"#/definitions/part13"},"cpu_shares":{"type":"integer","minimum":2,"maximum":262144},"priority":{"type":"integer","minimum":-20,"maximum":19},"run_time":{"type":"object","properties":{"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"variance":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false};
const pattern146 = new RegExp("^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$", "u");
const schema19 = {"type":"array","items":{"type":"object","properties":{"do":{"type":"string","enum":["log","warn","alert","throttle","restart","graceful_shutdown","immediate_kill"]},"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"wait":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!((((key0 === "do") || (key0 === "signal")) || (key0 === "target")) || (key0 === "wait"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.do !== undefined){
let data1 = data0.do;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/do",schemaPath:"#/items/properties/do/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((((data1 === "log") || (data1 === "warn")) || (data1 === "alert")) || (data1 === "throttle")) || (data1 === "restart")) || (data1 === "graceful_shutdown")) || (data1 === "immediate_kill"))){
const err3 = {instancePath:instancePath+"/" + i0+"/do",schemaPath:"#/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema19.items.properties.do.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.signal !== undefined){
let data2 = data0.signal;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err4 = {instancePath:instancePath+"/" + i0+"/signal",schemaPath:"#/items/properties/signal/type",keyword:"type",params:{type: schema19.items.properties.signal.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.target !== undefined){
let data3 = data0.target;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/target",schemaPath:"#/items/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data3 === "main") || (data3 === "group")) || (data3 === "tree"))){
const err6 = {instancePath:instancePath+"/" + i0+"/target",schemaPath:"#/items/properties/target/enum",keyword:"enum",params:{allowedValues: schema19.items.properties.target.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.wait !== undefined){
let data4 = data0.wait;
if((typeof data4 !== "string") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))){
const err7 = {instancePath:instancePath+"/" + i0+"/wait",schemaPath:"#/items/properties/wait/type",keyword:"type",params:{type: schema19.items.properties.wait.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/" + i0+"/wait",schemaPath:"#/items/properties/wait/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/" + i0+"/wait",schemaPath:"#/items/properties/wait/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/wait",schemaPath:"#/items/properties/wait/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"history_retention":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"alerting_enabled":{"type":"boolean"}},"additionalProperties":false};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "enabled") || (key0 === "interval")) || (key0 === "history_retention")) || (key0 === "alerting_enabled"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.interval !== undefined){
let data1 = data.interval;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err2 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: schema20.properties.interval.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err5 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.history_retention !== undefined){
let data2 = data.history_retention;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err6 = {instancePath:instancePath+"/history_retention",schemaPath:"#/properties/history_retention/type",keyword:"type",params:{type: schema20.properties.history_retention.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/history_retention",schemaPath:"#/properties/history_retention/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/history_retention",schemaPath:"#/properties/history_retention/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err9 = {instancePath:instancePath+"/history_retention",schemaPath:"#/properties/history_retention/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.alerting_enabled !== undefined){
if(typeof data.alerting_enabled !== "boolean"){
const err10 = {instancePath:instancePath+"/alerting_enabled",schemaPath:"#/properties/alerting_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(func2.call(schema18.properties.memory.properties, key1))){
const err1 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.max_rss !== undefined){
let data1 = data0.max_rss;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err2 = {instancePath:instancePath+"/memory/max_rss",schemaPath:"#/properties/memory/properties/max_rss/type",keyword:"type",params:{type: schema18.properties.memory.properties.max_rss.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/memory/max_rss",schemaPath:"#/properties/memory/properties/max_rss/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
const err4 = {instancePath:instancePath+"/memory/max_rss",schemaPath:"#/properties/memory/properties/max_rss/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data0.max_virtual !== undefined){
let data2 = data0.max_virtual;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err5 = {instancePath:instancePath+"/memory/max_virtual",schemaPath:"#/properties/memory/properties/max_virtual/type",keyword:"type",params:{type: schema18.properties.memory.properties.max_virtual.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/memory/max_virtual",schemaPath:"#/properties/memory/properties/max_virtual/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern2.test(data2)){
const err7 = {instancePath:instancePath+"/memory/max_virtual",schemaPath:"#/properties/memory/properties/max_virtual/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data0.max_swap !== undefined){
let data3 = data0.max_swap;
if((typeof data3 !== "string") && (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3))))){
const err8 = {instancePath:instancePath+"/memory/max_swap",schemaPath:"#/properties/memory/properties/max_swap/type",keyword:"type",params:{type: schema18.properties.memory.properties.max_swap.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/memory/max_swap",schemaPath:"#/properties/memory/properties/max_swap/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
const err10 = {instancePath:instancePath+"/memory/max_swap",schemaPath:"#/properties/memory/properties/max_swap/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data0.max !== undefined){
let data4 = data0.max;
if((typeof data4 !== "string") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))){
const err11 = {instancePath:instancePath+"/memory/max",schemaPath:"#/properties/memory/properties/max/type",keyword:"type",params:{type: schema18.properties.memory.properties.max.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/memory/max",schemaPath:"#/properties/memory/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
const err13 = {instancePath:instancePath+"/memory/max",schemaPath:"#/properties/memory/properties/max/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data0.high !== undefined){
let data5 = data0.high;
if((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))){
const err14 = {instancePath:instancePath+"/memory/high",schemaPath:"#/properties/memory/properties/high/type",keyword:"type",params:{type: schema18.properties.memory.properties.high.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/memory/high",schemaPath:"#/properties/memory/properties/high/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
const err16 = {instancePath:instancePath+"/memory/high",schemaPath:"#/properties/memory/properties/high/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data0.heap !== undefined){
let data6 = data0.heap;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((key2 === "max") || (key2 === "runtime"))){
const err17 = {instancePath:instancePath+"/memory/heap",schemaPath:"#/properties/memory/properties/heap/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.max !== undefined){
let data7 = data6.max;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
const err18 = {instancePath:instancePath+"/memory/heap/max",schemaPath:"#/properties/memory/properties/heap/properties/max/type",keyword:"type",params:{type: schema18.properties.memory.properties.heap.properties.max.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/memory/heap/max",schemaPath:"#/properties/memory/properties/heap/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
const err20 = {instancePath:instancePath+"/memory/heap/max",schemaPath:"#/properties/memory/properties/heap/properties/max/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data6.runtime !== undefined){
let data8 = data6.runtime;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/memory/heap/runtime",schemaPath:"#/properties/memory/properties/heap/properties/runtime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((data8 === "node") || (data8 === "java")) || (data8 === "go"))){
const err22 = {instancePath:instancePath+"/memory/heap/runtime",schemaPath:"#/properties/memory/properties/heap/properties/runtime/enum",keyword:"enum",params:{allowedValues: schema18.properties.memory.properties.heap.properties.runtime.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/memory/heap",schemaPath:"#/properties/memory/properties/heap/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data0.policy !== undefined){
let data9 = data0.policy;
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/memory/policy",schemaPath:"#/properties/memory/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((((((((((data9 === "none") || (data9 === "log")) || (data9 === "alert")) || (data9 === "throttle")) || (data9 === "graceful_shutdown")) || (data9 === "immediate_kill")) || (data9 === "restart")) || (data9 === "restart_adjusted")) || (data9 === "escalate")) || (data9 === "alert_only"))){
const err25 = {instancePath:instancePath+"/memory/policy",schemaPath:"#/properties/memory/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.memory.properties.policy.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data0.warning_threshold !== undefined){
let data10 = data0.warning_threshold;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
const err26 = {instancePath:instancePath+"/memory/warning_threshold",schemaPath:"#/properties/memory/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10 <= 0 || isNaN(data10)){
const err27 = {instancePath:instancePath+"/memory/warning_threshold",schemaPath:"#/properties/memory/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/memory/warning_threshold",schemaPath:"#/properties/memory/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data0.sustained_violation_time !== undefined){
let data11 = data0.sustained_violation_time;
if((typeof data11 !== "string") && (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11))))){
const err29 = {instancePath:instancePath+"/memory/sustained_violation_time",schemaPath:"#/properties/memory/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.memory.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/memory/sustained_violation_time",schemaPath:"#/properties/memory/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/memory/sustained_violation_time",schemaPath:"#/properties/memory/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
const err32 = {instancePath:instancePath+"/memory/sustained_violation_time",schemaPath:"#/properties/memory/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data0.spike_tolerance_time !== undefined){
let data12 = data0.spike_tolerance_time;
if((typeof data12 !== "string") && (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12))))){
const err33 = {instancePath:instancePath+"/memory/spike_tolerance_time",schemaPath:"#/properties/memory/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.memory.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 0 || isNaN(data12)){
const err34 = {instancePath:instancePath+"/memory/spike_tolerance_time",schemaPath:"#/properties/memory/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err35 = {instancePath:instancePath+"/memory/spike_tolerance_time",schemaPath:"#/properties/memory/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(typeof data12 === "string"){
if(!pattern1.test(data12)){
const err36 = {instancePath:instancePath+"/memory/spike_tolerance_time",schemaPath:"#/properties/memory/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data0.hysteresis !== undefined){
let data13 = data0.hysteresis;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 99 || isNaN(data13)){
const err37 = {instancePath:instancePath+"/memory/hysteresis",schemaPath:"#/properties/memory/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13 <= 0 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/memory/hysteresis",schemaPath:"#/properties/memory/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/memory/hysteresis",schemaPath:"#/properties/memory/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data0.cool_down !== undefined){
let data14 = data0.cool_down;
if((typeof data14 !== "string") && (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14))))){
const err40 = {instancePath:instancePath+"/memory/cool_down",schemaPath:"#/properties/memory/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.memory.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 0 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/memory/cool_down",schemaPath:"#/properties/memory/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/memory/cool_down",schemaPath:"#/properties/memory/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(typeof data14 === "string"){
if(!pattern1.test(data14)){
const err43 = {instancePath:instancePath+"/memory/cool_down",schemaPath:"#/properties/memory/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data0.steps !== undefined){
if(!(validate67(data0.steps, {instancePath:instancePath+"/memory/steps",parentData:data0,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data0.adjust !== undefined){
let data16 = data0.adjust;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!((key3 === "factor") || (key3 === "most"))){
const err44 = {instancePath:instancePath+"/memory/adjust",schemaPath:"#/properties/memory/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data16.factor !== undefined){
let data17 = data16.factor;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 <= 1 || isNaN(data17)){
const err45 = {instancePath:instancePath+"/memory/adjust/factor",schemaPath:"#/properties/memory/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/memory/adjust/factor",schemaPath:"#/properties/memory/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data16.most !== undefined){
let data18 = data16.most;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 <= 1 || isNaN(data18)){
const err47 = {instancePath:instancePath+"/memory/adjust/most",schemaPath:"#/properties/memory/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/memory/adjust/most",schemaPath:"#/properties/memory/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/memory/adjust",schemaPath:"#/properties/memory/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.cpu !== undefined){
let data19 = data.cpu;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
if(!(func2.call(schema18.properties.cpu.properties, key4))){
const err51 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data19.max_percent !== undefined){
let data20 = data19.max_percent;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 <= 0 || isNaN(data20)){
const err52 = {instancePath:instancePath+"/cpu/max_percent",schemaPath:"#/properties/cpu/properties/max_percent/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/cpu/max_percent",schemaPath:"#/properties/cpu/properties/max_percent/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data19.max_time !== undefined){
let data21 = data19.max_time;
if((typeof data21 !== "string") && (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21))))){
const err54 = {instancePath:instancePath+"/cpu/max_time",schemaPath:"#/properties/cpu/properties/max_time/type",keyword:"type",params:{type: schema18.properties.cpu.properties.max_time.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 0 || isNaN(data21)){
const err55 = {instancePath:instancePath+"/cpu/max_time",schemaPath:"#/properties/cpu/properties/max_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err56 = {instancePath:instancePath+"/cpu/max_time",schemaPath:"#/properties/cpu/properties/max_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(typeof data21 === "string"){
if(!pattern1.test(data21)){
const err57 = {instancePath:instancePath+"/cpu/max_time",schemaPath:"#/properties/cpu/properties/max_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data19.max_cores !== undefined){
let data22 = data19.max_cores;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 <= 0 || isNaN(data22)){
const err58 = {instancePath:instancePath+"/cpu/max_cores",schemaPath:"#/properties/cpu/properties/max_cores/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/cpu/max_cores",schemaPath:"#/properties/cpu/properties/max_cores/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data19.weight !== undefined){
let data23 = data19.weight;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err60 = {instancePath:instancePath+"/cpu/weight",schemaPath:"#/properties/cpu/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 10000 || isNaN(data23)){
const err61 = {instancePath:instancePath+"/cpu/weight",schemaPath:"#/properties/cpu/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err62 = {instancePath:instancePath+"/cpu/weight",schemaPath:"#/properties/cpu/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data19.cpuset !== undefined){
let data24 = data19.cpuset;
if((typeof data24 !== "string") && (!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24))))){
const err63 = {instancePath:instancePath+"/cpu/cpuset",schemaPath:"#/properties/cpu/properties/cpuset/type",keyword:"type",params:{type: schema18.properties.cpu.properties.cpuset.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err64 = {instancePath:instancePath+"/cpu/cpuset",schemaPath:"#/properties/cpu/properties/cpuset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(typeof data24 === "string"){
if(!pattern146.test(data24)){
const err65 = {instancePath:instancePath+"/cpu/cpuset",schemaPath:"#/properties/cpu/properties/cpuset/pattern",keyword:"pattern",params:{pattern: "^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data19.nice !== undefined){
let data25 = data19.nice;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err66 = {instancePath:instancePath+"/cpu/nice",schemaPath:"#/properties/cpu/properties/nice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 19 || isNaN(data25)){
const err67 = {instancePath:instancePath+"/cpu/nice",schemaPath:"#/properties/cpu/properties/nice/maximum",keyword:"maximum",params:{comparison: "<=", limit: 19}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data25 < -20 || isNaN(data25)){
const err68 = {instancePath:instancePath+"/cpu/nice",schemaPath:"#/properties/cpu/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: -20}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data19.policy !== undefined){
let data26 = data19.policy;
if(typeof data26 !== "string"){
const err69 = {instancePath:instancePath+"/cpu/policy",schemaPath:"#/properties/cpu/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((((((((((data26 === "none") || (data26 === "log")) || (data26 === "alert")) || (data26 === "throttle")) || (data26 === "graceful_shutdown")) || (data26 === "immediate_kill")) || (data26 === "restart")) || (data26 === "restart_adjusted")) || (data26 === "escalate")) || (data26 === "alert_only"))){
const err70 = {instancePath:instancePath+"/cpu/policy",schemaPath:"#/properties/cpu/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.cpu.properties.policy.enum}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data19.warning_threshold !== undefined){
let data27 = data19.warning_threshold;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100 || isNaN(data27)){
const err71 = {instancePath:instancePath+"/cpu/warning_threshold",schemaPath:"#/properties/cpu/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data27 <= 0 || isNaN(data27)){
const err72 = {instancePath:instancePath+"/cpu/warning_threshold",schemaPath:"#/properties/cpu/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/cpu/warning_threshold",schemaPath:"#/properties/cpu/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data19.sustained_violation_time !== undefined){
let data28 = data19.sustained_violation_time;
if((typeof data28 !== "string") && (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28))))){
const err74 = {instancePath:instancePath+"/cpu/sustained_violation_time",schemaPath:"#/properties/cpu/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.cpu.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 0 || isNaN(data28)){
const err75 = {instancePath:instancePath+"/cpu/sustained_violation_time",schemaPath:"#/properties/cpu/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err76 = {instancePath:instancePath+"/cpu/sustained_violation_time",schemaPath:"#/properties/cpu/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(typeof data28 === "string"){
if(!pattern1.test(data28)){
const err77 = {instancePath:instancePath+"/cpu/sustained_violation_time",schemaPath:"#/properties/cpu/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data19.spike_tolerance_time !== undefined){
let data29 = data19.spike_tolerance_time;
if((typeof data29 !== "string") && (!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29))))){
const err78 = {instancePath:instancePath+"/cpu/spike_tolerance_time",schemaPath:"#/properties/cpu/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.cpu.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 0 || isNaN(data29)){
const err79 = {instancePath:instancePath+"/cpu/spike_tolerance_time",schemaPath:"#/properties/cpu/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err80 = {instancePath:instancePath+"/cpu/spike_tolerance_time",schemaPath:"#/properties/cpu/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(typeof data29 === "string"){
if(!pattern1.test(data29)){
const err81 = {instancePath:instancePath+"/cpu/spike_tolerance_time",schemaPath:"#/properties/cpu/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data19.hysteresis !== undefined){
let data30 = data19.hysteresis;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 99 || isNaN(data30)){
const err82 = {instancePath:instancePath+"/cpu/hysteresis",schemaPath:"#/properties/cpu/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data30 <= 0 || isNaN(data30)){
const err83 = {instancePath:instancePath+"/cpu/hysteresis",schemaPath:"#/properties/cpu/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/cpu/hysteresis",schemaPath:"#/properties/cpu/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data19.cool_down !== undefined){
let data31 = data19.cool_down;
if((typeof data31 !== "string") && (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31))))){
const err85 = {instancePath:instancePath+"/cpu/cool_down",schemaPath:"#/properties/cpu/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.cpu.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 0 || isNaN(data31)){
const err86 = {instancePath:instancePath+"/cpu/cool_down",schemaPath:"#/properties/cpu/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err87 = {instancePath:instancePath+"/cpu/cool_down",schemaPath:"#/properties/cpu/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(typeof data31 === "string"){
if(!pattern1.test(data31)){
const err88 = {instancePath:instancePath+"/cpu/cool_down",schemaPath:"#/properties/cpu/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
if(data19.steps !== undefined){
if(!(validate67(data19.steps, {instancePath:instancePath+"/cpu/steps",parentData:data19,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data19.adjust !== undefined){
let data33 = data19.adjust;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key5 in data33){
if(!((key5 === "factor") || (key5 === "most"))){
const err89 = {instancePath:instancePath+"/cpu/adjust",schemaPath:"#/properties/cpu/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data33.factor !== undefined){
let data34 = data33.factor;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 <= 1 || isNaN(data34)){
const err90 = {instancePath:instancePath+"/cpu/adjust/factor",schemaPath:"#/properties/cpu/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/cpu/adjust/factor",schemaPath:"#/properties/cpu/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data33.most !== undefined){
let data35 = data33.most;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 <= 1 || isNaN(data35)){
const err92 = {instancePath:instancePath+"/cpu/adjust/most",schemaPath:"#/properties/cpu/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/cpu/adjust/most",schemaPath:"#/properties/cpu/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/cpu/adjust",schemaPath:"#/properties/cpu/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.io !== undefined){
let data36 = data.io;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key6 in data36){
if(!(func2.call(schema18.properties.io.properties, key6))){
const err96 = {instancePath:instancePath+"/io",schemaPath:"#/properties/io/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data36.max_read_rate !== undefined){
let data37 = data36.max_read_rate;
if((typeof data37 !== "string") && (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37))))){
const err97 = {instancePath:instancePath+"/io/max_read_rate",schemaPath:"#/properties/io/properties/max_read_rate/type",keyword:"type",params:{type: schema18.properties.io.properties.max_read_rate.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err98 = {instancePath:instancePath+"/io/max_read_rate",schemaPath:"#/properties/io/properties/max_read_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(typeof data37 === "string"){
if(!pattern150.test(data37)){
const err99 = {instancePath:instancePath+"/io/max_read_rate",schemaPath:"#/properties/io/properties/max_read_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data36.max_write_rate !== undefined){
let data38 = data36.max_write_rate;
if((typeof data38 !== "string") && (!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38))))){
const err100 = {instancePath:instancePath+"/io/max_write_rate",schemaPath:"#/properties/io/properties/max_write_rate/type",keyword:"type",params:{type: schema18.properties.io.properties.max_write_rate.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err101 = {instancePath:instancePath+"/io/max_write_rate",schemaPath:"#/properties/io/properties/max_write_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(typeof data38 === "string"){
if(!pattern150.test(data38)){
const err102 = {instancePath:instancePath+"/io/max_write_rate",schemaPath:"#/properties/io/properties/max_write_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data36.max_file_descriptors !== undefined){
let data39 = data36.max_file_descriptors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err103 = {instancePath:instancePath+"/io/max_file_descriptors",schemaPath:"#/properties/io/properties/max_file_descriptors/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err104 = {instancePath:instancePath+"/io/max_file_descriptors",schemaPath:"#/properties/io/properties/max_file_descriptors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data36.max_read_bps !== undefined){
let data40 = data36.max_read_bps;
if((typeof data40 !== "string") && (!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40))))){
const err105 = {instancePath:instancePath+"/io/max_read_bps",schemaPath:"#/properties/io/properties/max_read_bps/type",keyword:"type",params:{type: schema18.properties.io.properties.max_read_bps.type}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err106 = {instancePath:instancePath+"/io/max_read_bps",schemaPath:"#/properties/io/properties/max_read_bps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(typeof data40 === "string"){
if(!pattern150.test(data40)){
const err107 = {instancePath:instancePath+"/io/max_read_bps",schemaPath:"#/properties/io/properties/max_read_bps/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data36.max_write_bps !== undefined){
let data41 = data36.max_write_bps;
if((typeof data41 !== "string") && (!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41))))){
const err108 = {instancePath:instancePath+"/io/max_write_bps",schemaPath:"#/properties/io/properties/max_write_bps/type",keyword:"type",params:{type: schema18.properties.io.properties.max_write_bps.type}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err109 = {instancePath:instancePath+"/io/max_write_bps",schemaPath:"#/properties/io/properties/max_write_bps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(typeof data41 === "string"){
if(!pattern150.test(data41)){
const err110 = {instancePath:instancePath+"/io/max_write_bps",schemaPath:"#/properties/io/properties/max_write_bps/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data36.max_read_ops !== undefined){
let data42 = data36.max_read_ops;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err111 = {instancePath:instancePath+"/io/max_read_ops",schemaPath:"#/properties/io/properties/max_read_ops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err112 = {instancePath:instancePath+"/io/max_read_ops",schemaPath:"#/properties/io/properties/max_read_ops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
if(data36.max_write_ops !== undefined){
let data43 = data36.max_write_ops;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err113 = {instancePath:instancePath+"/io/max_write_ops",schemaPath:"#/properties/io/properties/max_write_ops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err114 = {instancePath:instancePath+"/io/max_write_ops",schemaPath:"#/properties/io/properties/max_write_ops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
if(data36.weight !== undefined){
let data44 = data36.weight;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err115 = {instancePath:instancePath+"/io/weight",schemaPath:"#/properties/io/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 10000 || isNaN(data44)){
const err116 = {instancePath:instancePath+"/io/weight",schemaPath:"#/properties/io/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data44 < 1 || isNaN(data44)){
const err117 = {instancePath:instancePath+"/io/weight",schemaPath:"#/properties/io/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
if(data36.ionice !== undefined){
let data45 = data36.ionice;
if(typeof data45 === "string"){
if(!pattern19.test(data45)){
const err118 = {instancePath:instancePath+"/io/ionice",schemaPath:"#/properties/io/properties/ionice/pattern",keyword:"pattern",params:{pattern: "^(idle|(best-effort|realtime)(:[0-7])?)$"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/io/ionice",schemaPath:"#/properties/io/properties/ionice/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data36.devices !== undefined){
let data46 = data36.devices;
if(Array.isArray(data46)){
if(data46.length < 1){
const err120 = {instancePath:instancePath+"/io/devices",schemaPath:"#/properties/io/properties/devices/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
const len0 = data46.length;
for(let i0=0; i0<len0; i0++){
let data47 = data46[i0];
if(((typeof data47 !== "string") && (!((typeof data47 == "number") && (isFinite(data47))))) && (typeof data47 !== "boolean")){
const err121 = {instancePath:instancePath+"/io/devices/" + i0,schemaPath:"#/properties/io/properties/devices/items/type",keyword:"type",params:{type: schema18.properties.io.properties.devices.items.type}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(typeof data47 === "string"){
if(!pattern14.test(data47)){
const err122 = {instancePath:instancePath+"/io/devices/" + i0,schemaPath:"#/properties/io/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
}
else {
const err123 = {instancePath:instancePath+"/io/devices",schemaPath:"#/properties/io/properties/devices/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data36.per_device !== undefined){
let data48 = data36.per_device;
if(Array.isArray(data48)){
if(data48.length < 1){
const err124 = {instancePath:instancePath+"/io/per_device",schemaPath:"#/properties/io/properties/per_device/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const len1 = data48.length;
for(let i1=0; i1<len1; i1++){
let data49 = data48[i1];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key7 in data49){
if(!(((((key7 === "path") || (key7 === "max_read_rate")) || (key7 === "max_write_rate")) || (key7 === "max_read_ops")) || (key7 === "max_write_ops"))){
const err125 = {instancePath:instancePath+"/io/per_device/" + i1,schemaPath:"#/properties/io/properties/per_device/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data49.path !== undefined){
let data50 = data49.path;
if(((typeof data50 !== "string") && (!((typeof data50 == "number") && (isFinite(data50))))) && (typeof data50 !== "boolean")){
const err126 = {instancePath:instancePath+"/io/per_device/" + i1+"/path",schemaPath:"#/properties/io/properties/per_device/items/properties/path/type",keyword:"type",params:{type: schema18.properties.io.properties.per_device.items.properties.path.type}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(typeof data50 === "string"){
if(!pattern14.test(data50)){
const err127 = {instancePath:instancePath+"/io/per_device/" + i1+"/path",schemaPath:"#/properties/io/properties/per_device/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
if(data49.max_read_rate !== undefined){
let data51 = data49.max_read_rate;
if((typeof data51 !== "string") && (!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51))))){
const err128 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_read_rate",schemaPath:"#/properties/io/properties/per_device/items/properties/max_read_rate/type",keyword:"type",params:{type: schema18.properties.io.properties.per_device.items.properties.max_read_rate.type}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err129 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_read_rate",schemaPath:"#/properties/io/properties/per_device/items/properties/max_read_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(typeof data51 === "string"){
if(!pattern150.test(data51)){
const err130 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_read_rate",schemaPath:"#/properties/io/properties/per_device/items/properties/max_read_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
if(data49.max_write_rate !== undefined){
let data52 = data49.max_write_rate;
if((typeof data52 !== "string") && (!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52))))){
const err131 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_write_rate",schemaPath:"#/properties/io/properties/per_device/items/properties/max_write_rate/type",keyword:"type",params:{type: schema18.properties.io.properties.per_device.items.properties.max_write_rate.type}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err132 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_write_rate",schemaPath:"#/properties/io/properties/per_device/items/properties/max_write_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(typeof data52 === "string"){
if(!pattern150.test(data52)){
const err133 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_write_rate",schemaPath:"#/properties/io/properties/per_device/items/properties/max_write_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
if(data49.max_read_ops !== undefined){
let data53 = data49.max_read_ops;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err134 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_read_ops",schemaPath:"#/properties/io/properties/per_device/items/properties/max_read_ops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 < 0 || isNaN(data53)){
const err135 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_read_ops",schemaPath:"#/properties/io/properties/per_device/items/properties/max_read_ops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
if(data49.max_write_ops !== undefined){
let data54 = data49.max_write_ops;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err136 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_write_ops",schemaPath:"#/properties/io/properties/per_device/items/properties/max_write_ops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
const err137 = {instancePath:instancePath+"/io/per_device/" + i1+"/max_write_ops",schemaPath:"#/properties/io/properties/per_device/items/properties/max_write_ops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
}
else {
const err138 = {instancePath:instancePath+"/io/per_device/" + i1,schemaPath:"#/properties/io/properties/per_device/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/io/per_device",schemaPath:"#/properties/io/properties/per_device/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data36.policy !== undefined){
let data55 = data36.policy;
if(typeof data55 !== "string"){
const err140 = {instancePath:instancePath+"/io/policy",schemaPath:"#/properties/io/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(!((((((((((data55 === "none") || (data55 === "log")) || (data55 === "alert")) || (data55 === "throttle")) || (data55 === "graceful_shutdown")) || (data55 === "immediate_kill")) || (data55 === "restart")) || (data55 === "restart_adjusted")) || (data55 === "escalate")) || (data55 === "alert_only"))){
const err141 = {instancePath:instancePath+"/io/policy",schemaPath:"#/properties/io/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.io.properties.policy.enum}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data36.warning_threshold !== undefined){
let data56 = data36.warning_threshold;
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 100 || isNaN(data56)){
const err142 = {instancePath:instancePath+"/io/warning_threshold",schemaPath:"#/properties/io/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data56 <= 0 || isNaN(data56)){
const err143 = {instancePath:instancePath+"/io/warning_threshold",schemaPath:"#/properties/io/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/io/warning_threshold",schemaPath:"#/properties/io/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data36.sustained_violation_time !== undefined){
let data57 = data36.sustained_violation_time;
if((typeof data57 !== "string") && (!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57))))){
const err145 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.io.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 0 || isNaN(data57)){
const err146 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data57 < 0 || isNaN(data57)){
const err147 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(typeof data57 === "string"){
if(!pattern1.test(data57)){
const err148 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
if(data36.spike_tolerance_time !== undefined){
let data58 = data36.spike_tolerance_time;
if((typeof data58 !== "string") && (!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58))))){
const err149 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.io.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 0 || isNaN(data58)){
const err150 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data58 < 0 || isNaN(data58)){
const err151 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(typeof data58 === "string"){
if(!pattern1.test(data58)){
const err152 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
if(data36.hysteresis !== undefined){
let data59 = data36.hysteresis;
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 99 || isNaN(data59)){
const err153 = {instancePath:instancePath+"/io/hysteresis",schemaPath:"#/properties/io/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data59 <= 0 || isNaN(data59)){
const err154 = {instancePath:instancePath+"/io/hysteresis",schemaPath:"#/properties/io/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/io/hysteresis",schemaPath:"#/properties/io/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data36.cool_down !== undefined){
let data60 = data36.cool_down;
if((typeof data60 !== "string") && (!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60))))){
const err156 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.io.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 0 || isNaN(data60)){
const err157 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data60 < 0 || isNaN(data60)){
const err158 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(typeof data60 === "string"){
if(!pattern1.test(data60)){
const err159 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
if(data36.steps !== undefined){
if(!(validate67(data36.steps, {instancePath:instancePath+"/io/steps",parentData:data36,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data36.adjust !== undefined){
let data62 = data36.adjust;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key8 in data62){
if(!((key8 === "factor") || (key8 === "most"))){
const err160 = {instancePath:instancePath+"/io/adjust",schemaPath:"#/properties/io/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data62.factor !== undefined){
let data63 = data62.factor;
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 <= 1 || isNaN(data63)){
const err161 = {instancePath:instancePath+"/io/adjust/factor",schemaPath:"#/properties/io/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/io/adjust/factor",schemaPath:"#/properties/io/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data62.most !== undefined){
let data64 = data62.most;
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 <= 1 || isNaN(data64)){
const err163 = {instancePath:instancePath+"/io/adjust/most",schemaPath:"#/properties/io/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/io/adjust/most",schemaPath:"#/properties/io/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/io/adjust",schemaPath:"#/properties/io/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/io",schemaPath:"#/properties/io/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data.process !== undefined){
let data65 = data.process;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key9 in data65){
if(!(func2.call(schema18.properties.process.properties, key9))){
const err167 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data65.max_processes !== undefined){
let data66 = data65.max_processes;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err168 = {instancePath:instancePath+"/process/max_processes",schemaPath:"#/properties/process/properties/max_processes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err169 = {instancePath:instancePath+"/process/max_processes",schemaPath:"#/properties/process/properties/max_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
if(data65.max_child_processes !== undefined){
let data67 = data65.max_child_processes;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err170 = {instancePath:instancePath+"/process/max_child_processes",schemaPath:"#/properties/process/properties/max_child_processes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 0 || isNaN(data67)){
const err171 = {instancePath:instancePath+"/process/max_child_processes",schemaPath:"#/properties/process/properties/max_child_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
if(data65.max_threads !== undefined){
let data68 = data65.max_threads;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err172 = {instancePath:instancePath+"/process/max_threads",schemaPath:"#/properties/process/properties/max_threads/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 0 || isNaN(data68)){
const err173 = {instancePath:instancePath+"/process/max_threads",schemaPath:"#/properties/process/properties/max_threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
if(data65.max_file_descriptors !== undefined){
let data69 = data65.max_file_descriptors;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err174 = {instancePath:instancePath+"/process/max_file_descriptors",schemaPath:"#/properties/process/properties/max_file_descriptors/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
const err175 = {instancePath:instancePath+"/process/max_file_descriptors",schemaPath:"#/properties/process/properties/max_file_descriptors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
if(data65.policy !== undefined){
let data70 = data65.policy;
if(typeof data70 !== "string"){
const err176 = {instancePath:instancePath+"/process/policy",schemaPath:"#/properties/process/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(!((((((((((data70 === "none") || (data70 === "log")) || (data70 === "alert")) || (data70 === "throttle")) || (data70 === "graceful_shutdown")) || (data70 === "immediate_kill")) || (data70 === "restart")) || (data70 === "restart_adjusted")) || (data70 === "escalate")) || (data70 === "alert_only"))){
const err177 = {instancePath:instancePath+"/process/policy",schemaPath:"#/properties/process/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.process.properties.policy.enum}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data65.warning_threshold !== undefined){
let data71 = data65.warning_threshold;
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 100 || isNaN(data71)){
const err178 = {instancePath:instancePath+"/process/warning_threshold",schemaPath:"#/properties/process/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data71 <= 0 || isNaN(data71)){
const err179 = {instancePath:instancePath+"/process/warning_threshold",schemaPath:"#/properties/process/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/process/warning_threshold",schemaPath:"#/properties/process/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data65.sustained_violation_time !== undefined){
let data72 = data65.sustained_violation_time;
if((typeof data72 !== "string") && (!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72))))){
const err181 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.process.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 0 || isNaN(data72)){
const err182 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data72 < 0 || isNaN(data72)){
const err183 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(typeof data72 === "string"){
if(!pattern1.test(data72)){
const err184 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
if(data65.spike_tolerance_time !== undefined){
let data73 = data65.spike_tolerance_time;
if((typeof data73 !== "string") && (!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73))))){
const err185 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.process.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 0 || isNaN(data73)){
const err186 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data73 < 0 || isNaN(data73)){
const err187 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(typeof data73 === "string"){
if(!pattern1.test(data73)){
const err188 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
if(data65.hysteresis !== undefined){
let data74 = data65.hysteresis;
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 99 || isNaN(data74)){
const err189 = {instancePath:instancePath+"/process/hysteresis",schemaPath:"#/properties/process/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data74 <= 0 || isNaN(data74)){
const err190 = {instancePath:instancePath+"/process/hysteresis",schemaPath:"#/properties/process/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/process/hysteresis",schemaPath:"#/properties/process/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data65.cool_down !== undefined){
let data75 = data65.cool_down;
if((typeof data75 !== "string") && (!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75))))){
const err192 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.process.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 0 || isNaN(data75)){
const err193 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data75 < 0 || isNaN(data75)){
const err194 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(typeof data75 === "string"){
if(!pattern1.test(data75)){
const err195 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
if(data65.steps !== undefined){
if(!(validate67(data65.steps, {instancePath:instancePath+"/process/steps",parentData:data65,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data65.adjust !== undefined){
let data77 = data65.adjust;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key10 in data77){
if(!((key10 === "factor") || (key10 === "most"))){
const err196 = {instancePath:instancePath+"/process/adjust",schemaPath:"#/properties/process/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data77.factor !== undefined){
let data78 = data77.factor;
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 <= 1 || isNaN(data78)){
const err197 = {instancePath:instancePath+"/process/adjust/factor",schemaPath:"#/properties/process/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/process/adjust/factor",schemaPath:"#/properties/process/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data77.most !== undefined){
let data79 = data77.most;
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 <= 1 || isNaN(data79)){
const err199 = {instancePath:instancePath+"/process/adjust/most",schemaPath:"#/properties/process/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/process/adjust/most",schemaPath:"#/properties/process/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/process/adjust",schemaPath:"#/properties/process/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data.network !== undefined){
let data80 = data.network;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key11 in data80){
if(!(func2.call(schema18.properties.network.properties, key11))){
const err203 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data80.max_rx_rate !== undefined){
let data81 = data80.max_rx_rate;
if((typeof data81 !== "string") && (!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81))))){
const err204 = {instancePath:instancePath+"/network/max_rx_rate",schemaPath:"#/properties/network/properties/max_rx_rate/type",keyword:"type",params:{type: schema18.properties.network.properties.max_rx_rate.type}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 < 0 || isNaN(data81)){
const err205 = {instancePath:instancePath+"/network/max_rx_rate",schemaPath:"#/properties/network/properties/max_rx_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(typeof data81 === "string"){
if(!pattern150.test(data81)){
const err206 = {instancePath:instancePath+"/network/max_rx_rate",schemaPath:"#/properties/network/properties/max_rx_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
if(data80.max_tx_rate !== undefined){
let data82 = data80.max_tx_rate;
if((typeof data82 !== "string") && (!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82))))){
const err207 = {instancePath:instancePath+"/network/max_tx_rate",schemaPath:"#/properties/network/properties/max_tx_rate/type",keyword:"type",params:{type: schema18.properties.network.properties.max_tx_rate.type}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 < 0 || isNaN(data82)){
const err208 = {instancePath:instancePath+"/network/max_tx_rate",schemaPath:"#/properties/network/properties/max_tx_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(typeof data82 === "string"){
if(!pattern150.test(data82)){
const err209 = {instancePath:instancePath+"/network/max_tx_rate",schemaPath:"#/properties/network/properties/max_tx_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
if(data80.max_connections !== undefined){
let data83 = data80.max_connections;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err210 = {instancePath:instancePath+"/network/max_connections",schemaPath:"#/properties/network/properties/max_connections/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 < 0 || isNaN(data83)){
const err211 = {instancePath:instancePath+"/network/max_connections",schemaPath:"#/properties/network/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
if(data80.states !== undefined){
let data84 = data80.states;
if(Array.isArray(data84)){
if(data84.length < 1){
const err212 = {instancePath:instancePath+"/network/states",schemaPath:"#/properties/network/properties/states/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
const len2 = data84.length;
for(let i2=0; i2<len2; i2++){
let data85 = data84[i2];
if(typeof data85 !== "string"){
const err213 = {instancePath:instancePath+"/network/states/" + i2,schemaPath:"#/properties/network/properties/states/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(!((((((((data85 === "established") || (data85 === "syn-sent")) || (data85 === "syn-recv")) || (data85 === "fin-wait-1")) || (data85 === "fin-wait-2")) || (data85 === "close-wait")) || (data85 === "last-ack")) || (data85 === "closing"))){
const err214 = {instancePath:instancePath+"/network/states/" + i2,schemaPath:"#/properties/network/properties/states/items/enum",keyword:"enum",params:{allowedValues: schema18.properties.network.properties.states.items.enum}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/network/states",schemaPath:"#/properties/network/properties/states/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data80.ports !== undefined){
let data86 = data80.ports;
if(Array.isArray(data86)){
if(data86.length < 1){
const err216 = {instancePath:instancePath+"/network/ports",schemaPath:"#/properties/network/properties/ports/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
const len3 = data86.length;
for(let i3=0; i3<len3; i3++){
let data87 = data86[i3];
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err217 = {instancePath:instancePath+"/network/ports/" + i3,schemaPath:"#/properties/network/properties/ports/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 65535 || isNaN(data87)){
const err218 = {instancePath:instancePath+"/network/ports/" + i3,schemaPath:"#/properties/network/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data87 < 1 || isNaN(data87)){
const err219 = {instancePath:instancePath+"/network/ports/" + i3,schemaPath:"#/properties/network/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
}
else {
const err220 = {instancePath:instancePath+"/network/ports",schemaPath:"#/properties/network/properties/ports/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data80.policy !== undefined){
let data88 = data80.policy;
if(typeof data88 !== "string"){
const err221 = {instancePath:instancePath+"/network/policy",schemaPath:"#/properties/network/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(!((((((((((data88 === "none") || (data88 === "log")) || (data88 === "alert")) || (data88 === "throttle")) || (data88 === "graceful_shutdown")) || (data88 === "immediate_kill")) || (data88 === "restart")) || (data88 === "restart_adjusted")) || (data88 === "escalate")) || (data88 === "alert_only"))){
const err222 = {instancePath:instancePath+"/network/policy",schemaPath:"#/properties/network/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.network.properties.policy.enum}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data80.warning_threshold !== undefined){
let data89 = data80.warning_threshold;
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 100 || isNaN(data89)){
const err223 = {instancePath:instancePath+"/network/warning_threshold",schemaPath:"#/properties/network/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(data89 <= 0 || isNaN(data89)){
const err224 = {instancePath:instancePath+"/network/warning_threshold",schemaPath:"#/properties/network/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/network/warning_threshold",schemaPath:"#/properties/network/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data80.sustained_violation_time !== undefined){
let data90 = data80.sustained_violation_time;
if((typeof data90 !== "string") && (!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90))))){
const err226 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.network.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 0 || isNaN(data90)){
const err227 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data90 < 0 || isNaN(data90)){
const err228 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(typeof data90 === "string"){
if(!pattern1.test(data90)){
const err229 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
if(data80.spike_tolerance_time !== undefined){
let data91 = data80.spike_tolerance_time;
if((typeof data91 !== "string") && (!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91))))){
const err230 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.network.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 0 || isNaN(data91)){
const err231 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(data91 < 0 || isNaN(data91)){
const err232 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(typeof data91 === "string"){
if(!pattern1.test(data91)){
const err233 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
if(data80.hysteresis !== undefined){
let data92 = data80.hysteresis;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 99 || isNaN(data92)){
const err234 = {instancePath:instancePath+"/network/hysteresis",schemaPath:"#/properties/network/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(data92 <= 0 || isNaN(data92)){
const err235 = {instancePath:instancePath+"/network/hysteresis",schemaPath:"#/properties/network/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/network/hysteresis",schemaPath:"#/properties/network/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data80.cool_down !== undefined){
let data93 = data80.cool_down;
if((typeof data93 !== "string") && (!(((typeof data93 == "number") && (!(data93 % 1) && !isNaN(data93))) && (isFinite(data93))))){
const err237 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.network.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 > 0 || isNaN(data93)){
const err238 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(data93 < 0 || isNaN(data93)){
const err239 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(typeof data93 === "string"){
if(!pattern1.test(data93)){
const err240 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
if(data80.steps !== undefined){
if(!(validate67(data80.steps, {instancePath:instancePath+"/network/steps",parentData:data80,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data80.adjust !== undefined){
let data95 = data80.adjust;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key12 in data95){
if(!((key12 === "factor") || (key12 === "most"))){
const err241 = {instancePath:instancePath+"/network/adjust",schemaPath:"#/properties/network/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data95.factor !== undefined){
let data96 = data95.factor;
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 <= 1 || isNaN(data96)){
const err242 = {instancePath:instancePath+"/network/adjust/factor",schemaPath:"#/properties/network/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
else {
const err243 = {instancePath:instancePath+"/network/adjust/factor",schemaPath:"#/properties/network/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data95.most !== undefined){
let data97 = data95.most;
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 <= 1 || isNaN(data97)){
const err244 = {instancePath:instancePath+"/network/adjust/most",schemaPath:"#/properties/network/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/network/adjust/most",schemaPath:"#/properties/network/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/network/adjust",schemaPath:"#/properties/network/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
else {
const err247 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data.storage !== undefined){
let data98 = data.storage;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key13 in data98){
if(!(func2.call(schema18.properties.storage.properties, key13))){
const err248 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data98.max_log_size !== undefined){
let data99 = data98.max_log_size;
if((typeof data99 !== "string") && (!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99))))){
const err249 = {instancePath:instancePath+"/storage/max_log_size",schemaPath:"#/properties/storage/properties/max_log_size/type",keyword:"type",params:{type: schema18.properties.storage.properties.max_log_size.type}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 < 0 || isNaN(data99)){
const err250 = {instancePath:instancePath+"/storage/max_log_size",schemaPath:"#/properties/storage/properties/max_log_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(typeof data99 === "string"){
if(!pattern2.test(data99)){
const err251 = {instancePath:instancePath+"/storage/max_log_size",schemaPath:"#/properties/storage/properties/max_log_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
if(data98.max_tmp_size !== undefined){
let data100 = data98.max_tmp_size;
if((typeof data100 !== "string") && (!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100))))){
const err252 = {instancePath:instancePath+"/storage/max_tmp_size",schemaPath:"#/properties/storage/properties/max_tmp_size/type",keyword:"type",params:{type: schema18.properties.storage.properties.max_tmp_size.type}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 < 0 || isNaN(data100)){
const err253 = {instancePath:instancePath+"/storage/max_tmp_size",schemaPath:"#/properties/storage/properties/max_tmp_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(typeof data100 === "string"){
if(!pattern2.test(data100)){
const err254 = {instancePath:instancePath+"/storage/max_tmp_size",schemaPath:"#/properties/storage/properties/max_tmp_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
if(data98.paths !== undefined){
let data101 = data98.paths;
if(Array.isArray(data101)){
if(data101.length < 1){
const err255 = {instancePath:instancePath+"/storage/paths",schemaPath:"#/properties/storage/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
const len4 = data101.length;
for(let i4=0; i4<len4; i4++){
let data102 = data101[i4];
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key14 in data102){
if(!((key14 === "path") || (key14 === "max"))){
const err256 = {instancePath:instancePath+"/storage/paths/" + i4,schemaPath:"#/properties/storage/properties/paths/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data102.path !== undefined){
let data103 = data102.path;
if(((typeof data103 !== "string") && (!((typeof data103 == "number") && (isFinite(data103))))) && (typeof data103 !== "boolean")){
const err257 = {instancePath:instancePath+"/storage/paths/" + i4+"/path",schemaPath:"#/properties/storage/properties/paths/items/properties/path/type",keyword:"type",params:{type: schema18.properties.storage.properties.paths.items.properties.path.type}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if(typeof data103 === "string"){
if(!pattern14.test(data103)){
const err258 = {instancePath:instancePath+"/storage/paths/" + i4+"/path",schemaPath:"#/properties/storage/properties/paths/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
if(data102.max !== undefined){
let data104 = data102.max;
if((typeof data104 !== "string") && (!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104))))){
const err259 = {instancePath:instancePath+"/storage/paths/" + i4+"/max",schemaPath:"#/properties/storage/properties/paths/items/properties/max/type",keyword:"type",params:{type: schema18.properties.storage.properties.paths.items.properties.max.type}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 < 0 || isNaN(data104)){
const err260 = {instancePath:instancePath+"/storage/paths/" + i4+"/max",schemaPath:"#/properties/storage/properties/paths/items/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(typeof data104 === "string"){
if(!pattern2.test(data104)){
const err261 = {instancePath:instancePath+"/storage/paths/" + i4+"/max",schemaPath:"#/properties/storage/properties/paths/items/properties/max/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
}
else {
const err262 = {instancePath:instancePath+"/storage/paths/" + i4,schemaPath:"#/properties/storage/properties/paths/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/storage/paths",schemaPath:"#/properties/storage/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data98.policy !== undefined){
let data105 = data98.policy;
if(typeof data105 !== "string"){
const err264 = {instancePath:instancePath+"/storage/policy",schemaPath:"#/properties/storage/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(!((((((((((data105 === "none") || (data105 === "log")) || (data105 === "alert")) || (data105 === "throttle")) || (data105 === "graceful_shutdown")) || (data105 === "immediate_kill")) || (data105 === "restart")) || (data105 === "restart_adjusted")) || (data105 === "escalate")) || (data105 === "alert_only"))){
const err265 = {instancePath:instancePath+"/storage/policy",schemaPath:"#/properties/storage/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.storage.properties.policy.enum}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data98.warning_threshold !== undefined){
let data106 = data98.warning_threshold;
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 > 100 || isNaN(data106)){
const err266 = {instancePath:instancePath+"/storage/warning_threshold",schemaPath:"#/properties/storage/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if(data106 <= 0 || isNaN(data106)){
const err267 = {instancePath:instancePath+"/storage/warning_threshold",schemaPath:"#/properties/storage/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/storage/warning_threshold",schemaPath:"#/properties/storage/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data98.sustained_violation_time !== undefined){
let data107 = data98.sustained_violation_time;
if((typeof data107 !== "string") && (!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107))))){
const err269 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.storage.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 > 0 || isNaN(data107)){
const err270 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(data107 < 0 || isNaN(data107)){
const err271 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(typeof data107 === "string"){
if(!pattern1.test(data107)){
const err272 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
if(data98.spike_tolerance_time !== undefined){
let data108 = data98.spike_tolerance_time;
if((typeof data108 !== "string") && (!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108))))){
const err273 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.storage.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 0 || isNaN(data108)){
const err274 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data108 < 0 || isNaN(data108)){
const err275 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(typeof data108 === "string"){
if(!pattern1.test(data108)){
const err276 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
if(data98.hysteresis !== undefined){
let data109 = data98.hysteresis;
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 99 || isNaN(data109)){
const err277 = {instancePath:instancePath+"/storage/hysteresis",schemaPath:"#/properties/storage/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if(data109 <= 0 || isNaN(data109)){
const err278 = {instancePath:instancePath+"/storage/hysteresis",schemaPath:"#/properties/storage/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
else {
const err279 = {instancePath:instancePath+"/storage/hysteresis",schemaPath:"#/properties/storage/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data98.cool_down !== undefined){
let data110 = data98.cool_down;
if((typeof data110 !== "string") && (!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110))))){
const err280 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.storage.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 0 || isNaN(data110)){
const err281 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(data110 < 0 || isNaN(data110)){
const err282 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(typeof data110 === "string"){
if(!pattern1.test(data110)){
const err283 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
}
if(data98.steps !== undefined){
if(!(validate67(data98.steps, {instancePath:instancePath+"/storage/steps",parentData:data98,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data98.adjust !== undefined){
let data112 = data98.adjust;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key15 in data112){
if(!((key15 === "factor") || (key15 === "most"))){
const err284 = {instancePath:instancePath+"/storage/adjust",schemaPath:"#/properties/storage/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data112.factor !== undefined){
let data113 = data112.factor;
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 <= 1 || isNaN(data113)){
const err285 = {instancePath:instancePath+"/storage/adjust/factor",schemaPath:"#/properties/storage/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/storage/adjust/factor",schemaPath:"#/properties/storage/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data112.most !== undefined){
let data114 = data112.most;
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 <= 1 || isNaN(data114)){
const err287 = {instancePath:instancePath+"/storage/adjust/most",schemaPath:"#/properties/storage/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/storage/adjust/most",schemaPath:"#/properties/storage/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/storage/adjust",schemaPath:"#/properties/storage/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data.monitoring !== undefined){
if(!(validate74(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.cpu_shares !== undefined){
let data116 = data.cpu_shares;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
const err291 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 262144 || isNaN(data116)){
const err292 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/maximum",keyword:"maximum",params:{comparison: "<=", limit: 262144}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(data116 < 2 || isNaN(data116)){
const err293 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
if(data.priority !== undefined){
let data117 = data.priority;
if(!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))){
const err294 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 19 || isNaN(data117)){
const err295 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 19}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if(data117 < -20 || isNaN(data117)){
const err296 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -20}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
if(data.run_time !== undefined){
let data118 = data.run_time;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key16 in data118){
if(!(func2.call(schema18.properties.run_time.properties, key16))){
const err297 = {instancePath:instancePath+"/run_time",schemaPath:"#/properties/run_time/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data118.max_time !== undefined){
let data119 = data118.max_time;
if((typeof data119 !== "string") && (!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119))))){
const err298 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/type",keyword:"type",params:{type: schema18.properties.run_time.properties.max_time.type}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 0 || isNaN(data119)){
const err299 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data119 < 0 || isNaN(data119)){
const err300 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(typeof data119 === "string"){
if(!pattern1.test(data119)){
const err301 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
if(data118.variance !== undefined){
let data120 = data118.variance;
if((typeof data120 !== "string") && (!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120))))){
const err302 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/type",keyword:"type",params:{type: schema18.properties.run_time.properties.variance.type}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 0 || isNaN(data120)){
const err303 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data120 < 0 || isNaN(data120)){
const err304 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(typeof data120 === "string"){
if(!pattern1.test(data120)){
const err305 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
}
if(data118.policy !== undefined){
let data121 = data118.policy;
if(typeof data121 !== "string"){
const err306 = {instancePath:instancePath+"/run_time/policy",schemaPath:"#/properties/run_time/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(!((((((((((data121 === "none") || (data121 === "log")) || (data121 === "alert")) || (data121 === "throttle")) || (data121 === "graceful_shutdown")) || (data121 === "immediate_kill")) || (data121 === "restart")) || (data121 === "restart_adjusted")) || (data121 === "escalate")) || (data121 === "alert_only"))){
const err307 = {instancePath:instancePath+"/run_time/policy",schemaPath:"#/properties/run_time/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.run_time.properties.policy.enum}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data118.warning_threshold !== undefined){
let data122 = data118.warning_threshold;
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 100 || isNaN(data122)){
const err308 = {instancePath:instancePath+"/run_time/warning_threshold",schemaPath:"#/properties/run_time/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if(data122 <= 0 || isNaN(data122)){
const err309 = {instancePath:instancePath+"/run_time/warning_threshold",schemaPath:"#/properties/run_time/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
else {
const err310 = {instancePath:instancePath+"/run_time/warning_threshold",schemaPath:"#/properties/run_time/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data118.sustained_violation_time !== undefined){
let data123 = data118.sustained_violation_time;
if((typeof data123 !== "string") && (!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123))))){
const err311 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.run_time.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 0 || isNaN(data123)){
const err312 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data123 < 0 || isNaN(data123)){
const err313 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(typeof data123 === "string"){
if(!pattern1.test(data123)){
const err314 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
}
if(data118.spike_tolerance_time !== undefined){
let data124 = data118.spike_tolerance_time;
if((typeof data124 !== "string") && (!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124))))){
const err315 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.run_time.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 0 || isNaN(data124)){
const err316 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(data124 < 0 || isNaN(data124)){
const err317 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(typeof data124 === "string"){
if(!pattern1.test(data124)){
const err318 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
if(data118.hysteresis !== undefined){
let data125 = data118.hysteresis;
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 99 || isNaN(data125)){
const err319 = {instancePath:instancePath+"/run_time/hysteresis",schemaPath:"#/properties/run_time/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if(data125 <= 0 || isNaN(data125)){
const err320 = {instancePath:instancePath+"/run_time/hysteresis",schemaPath:"#/properties/run_time/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
else {
const err321 = {instancePath:instancePath+"/run_time/hysteresis",schemaPath:"#/properties/run_time/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data118.cool_down !== undefined){
let data126 = data118.cool_down;
if((typeof data126 !== "string") && (!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126))))){
const err322 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.run_time.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 0 || isNaN(data126)){
const err323 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(data126 < 0 || isNaN(data126)){
const err324 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(typeof data126 === "string"){
if(!pattern1.test(data126)){
const err325 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
}
if(data118.steps !== undefined){
if(!(validate67(data118.steps, {instancePath:instancePath+"/run_time/steps",parentData:data118,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data118.adjust !== undefined){
let data128 = data118.adjust;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
for(const key17 in data128){
if(!((key17 === "factor") || (key17 === "most"))){
const err326 = {instancePath:instancePath+"/run_time/adjust",schemaPath:"#/properties/run_time/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data128.factor !== undefined){
let data129 = data128.factor;
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 <= 1 || isNaN(data129)){
const err327 = {instancePath:instancePath+"/run_time/adjust/factor",schemaPath:"#/properties/run_time/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
else {
const err328 = {instancePath:instancePath+"/run_time/adjust/factor",schemaPath:"#/properties/run_time/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data128.most !== undefined){
let data130 = data128.most;
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 <= 1 || isNaN(data130)){
const err329 = {instancePath:instancePath+"/run_time/adjust/most",schemaPath:"#/properties/run_time/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/run_time/adjust/most",schemaPath:"#/properties/run_time/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
}
else {
const err331 = {instancePath:instancePath+"/run_time/adjust",schemaPath:"#/properties/run_time/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
}
else {
const err332 = {instancePath:instancePath+"/run_time",schemaPath:"#/properties/run_time/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"control":{"type":"object","properties":{"execution":{"type":"object","properties":{"executable_path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"environment":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"type":{"type":"string","enum":["simple","forking"]},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"start_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"working_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"wait_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["executable_path"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"context_aware_restart":{"type":"object","properties":{"default":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"$ref":"#/definitions/part1"},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"process_file":{"type":"object","properties":{"servicecontext":{"type":"string","enum":["system","user","session"]},"service_context":{"type":"string","enum":["system","user","session"]},"scenario":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"basedirectory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"base_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"appname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"app_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"usesubdirectory":{"type":"boolean"},"use_subdirectory":{"type":"boolean"}},"additionalProperties":false},"limits":{"$ref":"#/definitions/part11"},"resource_monitoring":{"$ref":"#/definitions/part13"}},"additionalProperties":false,"required":["execution"]},"health_check":{"$ref":"#/definitions/part9"}},"additionalProperties":false,"required":["control"]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.control === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "control"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "metadata") || (key0 === "control")) || (key0 === "health_check"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.metadata !== undefined){
let data0 = data.metadata;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "name") || (key1 === "description"))){
const err2 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: schema21.properties.metadata.properties.name.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err4 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data0.description !== undefined){
let data2 = data0.description;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: schema21.properties.metadata.properties.description.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err6 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.control !== undefined){
let data3 = data.control;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.execution === undefined){
const err8 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: "execution"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key2 in data3){
if(!(((((((key2 === "execution") || (key2 === "restart_policy")) || (key2 === "context_aware_restart")) || (key2 === "graceful_timeout")) || (key2 === "process_file")) || (key2 === "limits")) || (key2 === "resource_monitoring"))){
const err9 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.execution !== undefined){
let data4 = data3.execution;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.executable_path === undefined){
const err10 = {instancePath:instancePath+"/control/execution",schemaPath:"#/properties/control/properties/execution/required",keyword:"required",params:{missingProperty: "executable_path"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key3 in data4){
if(!((((((((key3 === "executable_path") || (key3 === "args")) || (key3 === "environment")) || (key3 === "type")) || (key3 === "pid_file")) || (key3 === "start_timeout")) || (key3 === "working_directory")) || (key3 === "wait_delay"))){
const err11 = {instancePath:instancePath+"/control/execution",schemaPath:"#/properties/control/properties/execution/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.executable_path !== undefined){
let data5 = data4.executable_path;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err12 = {instancePath:instancePath+"/control/execution/executable_path",schemaPath:"#/properties/control/properties/execution/properties/executable_path/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.executable_path.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern14.test(data5)){
const err13 = {instancePath:instancePath+"/control/execution/executable_path",schemaPath:"#/properties/control/properties/execution/properties/executable_path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data4.args !== undefined){
let data6 = data4.args;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err14 = {instancePath:instancePath+"/control/execution/args/" + i0,schemaPath:"#/properties/control/properties/execution/properties/args/items/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.args.items.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
const err15 = {instancePath:instancePath+"/control/execution/args/" + i0,schemaPath:"#/properties/control/properties/execution/properties/args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/control/execution/args",schemaPath:"#/properties/control/properties/execution/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.environment !== undefined){
let data8 = data4.environment;
if(!data8 || typeof data8 != "object"){
const err17 = {instancePath:instancePath+"/control/execution/environment",schemaPath:"#/properties/control/properties/execution/properties/environment/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.environment.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!pattern10.test(data9)){
const err18 = {instancePath:instancePath+"/control/execution/environment/" + i1,schemaPath:"#/properties/control/properties/execution/properties/environment/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/control/execution/environment/" + i1,schemaPath:"#/properties/control/properties/execution/properties/environment/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
const _errs25 = errors;
if(typeof key4 === "string"){
if(!pattern11.test(key4)){
const err20 = {instancePath:instancePath+"/control/execution/environment",schemaPath:"#/properties/control/properties/execution/properties/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},propertyName:key4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid8 = _errs25 === errors;
if(!valid8){
const err21 = {instancePath:instancePath+"/control/execution/environment",schemaPath:"#/properties/control/properties/execution/properties/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key5 in data8){
let data10 = data8[key5];
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err22 = {instancePath:instancePath+"/control/execution/environment/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/control/properties/execution/properties/environment/additionalProperties/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.environment.additionalProperties.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
const err23 = {instancePath:instancePath+"/control/execution/environment/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/control/properties/execution/properties/environment/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
}
if(data4.type !== undefined){
let data11 = data4.type;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/control/execution/type",schemaPath:"#/properties/control/properties/execution/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data11 === "simple") || (data11 === "forking"))){
const err25 = {instancePath:instancePath+"/control/execution/type",schemaPath:"#/properties/control/properties/execution/properties/type/enum",keyword:"enum",params:{allowedValues: schema21.properties.control.properties.execution.properties.type.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.pid_file !== undefined){
let data12 = data4.pid_file;
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err26 = {instancePath:instancePath+"/control/execution/pid_file",schemaPath:"#/properties/control/properties/execution/properties/pid_file/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern14.test(data12)){
const err27 = {instancePath:instancePath+"/control/execution/pid_file",schemaPath:"#/properties/control/properties/execution/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data4.start_timeout !== undefined){
let data13 = data4.start_timeout;
if((typeof data13 !== "string") && (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13))))){
const err28 = {instancePath:instancePath+"/control/execution/start_timeout",schemaPath:"#/properties/control/properties/execution/properties/start_timeout/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.start_timeout.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 0 || isNaN(data13)){
const err29 = {instancePath:instancePath+"/control/execution/start_timeout",schemaPath:"#/properties/control/properties/execution/properties/start_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err30 = {instancePath:instancePath+"/control/execution/start_timeout",schemaPath:"#/properties/control/properties/execution/properties/start_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
const err31 = {instancePath:instancePath+"/control/execution/start_timeout",schemaPath:"#/properties/control/properties/execution/properties/start_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data4.working_directory !== undefined){
let data14 = data4.working_directory;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err32 = {instancePath:instancePath+"/control/execution/working_directory",schemaPath:"#/properties/control/properties/execution/properties/working_directory/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.working_directory.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern14.test(data14)){
const err33 = {instancePath:instancePath+"/control/execution/working_directory",schemaPath:"#/properties/control/properties/execution/properties/working_directory/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data4.wait_delay !== undefined){
let data15 = data4.wait_delay;
if((typeof data15 !== "string") && (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15))))){
const err34 = {instancePath:instancePath+"/control/execution/wait_delay",schemaPath:"#/properties/control/properties/execution/properties/wait_delay/type",keyword:"type",params:{type: schema21.properties.control.properties.execution.properties.wait_delay.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 0 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/control/execution/wait_delay",schemaPath:"#/properties/control/properties/execution/properties/wait_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err36 = {instancePath:instancePath+"/control/execution/wait_delay",schemaPath:"#/properties/control/properties/execution/properties/wait_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err37 = {instancePath:instancePath+"/control/execution/wait_delay",schemaPath:"#/properties/control/properties/execution/properties/wait_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/control/execution",schemaPath:"#/properties/control/properties/execution/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data3.restart_policy !== undefined){
let data16 = data3.restart_policy;
if(typeof data16 !== "string"){
const err39 = {instancePath:instancePath+"/control/restart_policy",schemaPath:"#/properties/control/properties/restart_policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((((data16 === "always") || (data16 === "on-failure")) || (data16 === "never")) || (data16 === "unless-stopped"))){
const err40 = {instancePath:instancePath+"/control/restart_policy",schemaPath:"#/properties/control/properties/restart_policy/enum",keyword:"enum",params:{allowedValues: schema21.properties.control.properties.restart_policy.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data3.context_aware_restart !== undefined){
let data17 = data3.context_aware_restart;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key6 in data17){
if(!((((((((key6 === "default") || (key6 === "health_failures")) || (key6 === "resource_violations")) || (key6 === "severity_multipliers")) || (key6 === "worker_profile_multipliers")) || (key6 === "startup_grace_period")) || (key6 === "sustained_violation_time")) || (key6 === "spike_tolerance_time"))){
const err41 = {instancePath:instancePath+"/control/context_aware_restart",schemaPath:"#/properties/control/properties/context_aware_restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.default !== undefined){
let data18 = data17.default;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(((key7 === "max_retries") || (key7 === "retry_delay")) || (key7 === "backoff_rate"))){
const err42 = {instancePath:instancePath+"/control/context_aware_restart/default",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.max_retries !== undefined){
let data19 = data18.max_retries;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err43 = {instancePath:instancePath+"/control/context_aware_restart/default/max_retries",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err44 = {instancePath:instancePath+"/control/context_aware_restart/default/max_retries",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data18.retry_delay !== undefined){
let data20 = data18.retry_delay;
if((typeof data20 !== "string") && (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20))))){
const err45 = {instancePath:instancePath+"/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/type",keyword:"type",params:{type: schema21.properties.control.properties.context_aware_restart.properties.default.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 0 || isNaN(data20)){
const err46 = {instancePath:instancePath+"/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err47 = {instancePath:instancePath+"/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err48 = {instancePath:instancePath+"/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data18.backoff_rate !== undefined){
let data21 = data18.backoff_rate;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 <= 0 || isNaN(data21)){
const err49 = {instancePath:instancePath+"/control/context_aware_restart/default/backoff_rate",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/control/context_aware_restart/default/backoff_rate",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/control/context_aware_restart/default",schemaPath:"#/properties/control/properties/context_aware_restart/properties/default/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data17.health_failures !== undefined){
let data22 = data17.health_failures;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key8 in data22){
if(!(((key8 === "max_retries") || (key8 === "retry_delay")) || (key8 === "backoff_rate"))){
const err52 = {instancePath:instancePath+"/control/context_aware_restart/health_failures",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data22.max_retries !== undefined){
let data23 = data22.max_retries;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err53 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/max_retries",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err54 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/max_retries",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data22.retry_delay !== undefined){
let data24 = data22.retry_delay;
if((typeof data24 !== "string") && (!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24))))){
const err55 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/type",keyword:"type",params:{type: schema21.properties.control.properties.context_aware_restart.properties.health_failures.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 0 || isNaN(data24)){
const err56 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err57 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(typeof data24 === "string"){
if(!pattern1.test(data24)){
const err58 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data22.backoff_rate !== undefined){
let data25 = data22.backoff_rate;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 <= 0 || isNaN(data25)){
const err59 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/backoff_rate",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/control/context_aware_restart/health_failures/backoff_rate",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/control/context_aware_restart/health_failures",schemaPath:"#/properties/control/properties/context_aware_restart/properties/health_failures/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data17.resource_violations !== undefined){
let data26 = data17.resource_violations;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key9 in data26){
if(!(((key9 === "max_retries") || (key9 === "retry_delay")) || (key9 === "backoff_rate"))){
const err62 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.max_retries !== undefined){
let data27 = data26.max_retries;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err63 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/max_retries",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err64 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/max_retries",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data26.retry_delay !== undefined){
let data28 = data26.retry_delay;
if((typeof data28 !== "string") && (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28))))){
const err65 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/type",keyword:"type",params:{type: schema21.properties.control.properties.context_aware_restart.properties.resource_violations.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 0 || isNaN(data28)){
const err66 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err67 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(typeof data28 === "string"){
if(!pattern1.test(data28)){
const err68 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data26.backoff_rate !== undefined){
let data29 = data26.backoff_rate;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 <= 0 || isNaN(data29)){
const err69 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/backoff_rate",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations/backoff_rate",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/control/context_aware_restart/resource_violations",schemaPath:"#/properties/control/properties/context_aware_restart/properties/resource_violations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data17.severity_multipliers !== undefined){
let data30 = data17.severity_multipliers;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key10 in data30){
if(!(((key10 === "warning") || (key10 === "critical")) || (key10 === "emergency"))){
const err72 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data30.warning !== undefined){
let data31 = data30.warning;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 <= 0 || isNaN(data31)){
const err73 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers/warning",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/warning/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers/warning",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/warning/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data30.critical !== undefined){
let data32 = data30.critical;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 <= 0 || isNaN(data32)){
const err75 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers/critical",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/critical/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers/critical",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/critical/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data30.emergency !== undefined){
let data33 = data30.emergency;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 <= 0 || isNaN(data33)){
const err77 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers/emergency",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/emergency/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers/emergency",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/emergency/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/control/context_aware_restart/severity_multipliers",schemaPath:"#/properties/control/properties/context_aware_restart/properties/severity_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data17.worker_profile_multipliers !== undefined){
if(!(validate24(data17.worker_profile_multipliers, {instancePath:instancePath+"/control/context_aware_restart/worker_profile_multipliers",parentData:data17,parentDataProperty:"worker_profile_multipliers",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data17.startup_grace_period !== undefined){
let data35 = data17.startup_grace_period;
if((typeof data35 !== "string") && (!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35))))){
const err80 = {instancePath:instancePath+"/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/control/properties/context_aware_restart/properties/startup_grace_period/type",keyword:"type",params:{type: schema21.properties.control.properties.context_aware_restart.properties.startup_grace_period.type}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 0 || isNaN(data35)){
const err81 = {instancePath:instancePath+"/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/control/properties/context_aware_restart/properties/startup_grace_period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err82 = {instancePath:instancePath+"/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/control/properties/context_aware_restart/properties/startup_grace_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(typeof data35 === "string"){
if(!pattern1.test(data35)){
const err83 = {instancePath:instancePath+"/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/control/properties/context_aware_restart/properties/startup_grace_period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data17.sustained_violation_time !== undefined){
let data36 = data17.sustained_violation_time;
if((typeof data36 !== "string") && (!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36))))){
const err84 = {instancePath:instancePath+"/control/context_aware_restart/sustained_violation_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/sustained_violation_time/type",keyword:"type",params:{type: schema21.properties.control.properties.context_aware_restart.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 0 || isNaN(data36)){
const err85 = {instancePath:instancePath+"/control/context_aware_restart/sustained_violation_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err86 = {instancePath:instancePath+"/control/context_aware_restart/sustained_violation_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(typeof data36 === "string"){
if(!pattern1.test(data36)){
const err87 = {instancePath:instancePath+"/control/context_aware_restart/sustained_violation_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data17.spike_tolerance_time !== undefined){
let data37 = data17.spike_tolerance_time;
if((typeof data37 !== "string") && (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37))))){
const err88 = {instancePath:instancePath+"/control/context_aware_restart/spike_tolerance_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema21.properties.control.properties.context_aware_restart.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 0 || isNaN(data37)){
const err89 = {instancePath:instancePath+"/control/context_aware_restart/spike_tolerance_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err90 = {instancePath:instancePath+"/control/context_aware_restart/spike_tolerance_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(typeof data37 === "string"){
if(!pattern1.test(data37)){
const err91 = {instancePath:instancePath+"/control/context_aware_restart/spike_tolerance_time",schemaPath:"#/properties/control/properties/context_aware_restart/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/control/context_aware_restart",schemaPath:"#/properties/control/properties/context_aware_restart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data3.graceful_timeout !== undefined){
let data38 = data3.graceful_timeout;
if((typeof data38 !== "string") && (!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38))))){
const err93 = {instancePath:instancePath+"/control/graceful_timeout",schemaPath:"#/properties/control/properties/graceful_timeout/type",keyword:"type",params:{type: schema21.properties.control.properties.graceful_timeout.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 0 || isNaN(data38)){
const err94 = {instancePath:instancePath+"/control/graceful_timeout",schemaPath:"#/properties/control/properties/graceful_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err95 = {instancePath:instancePath+"/control/graceful_timeout",schemaPath:"#/properties/control/properties/graceful_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(typeof data38 === "string"){
if(!pattern1.test(data38)){
const err96 = {instancePath:instancePath+"/control/graceful_timeout",schemaPath:"#/properties/control/properties/graceful_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
if(data3.process_file !== undefined){
let data39 = data3.process_file;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key11 in data39){
if(!(func2.call(schema21.properties.control.properties.process_file.properties, key11))){
const err97 = {instancePath:instancePath+"/control/process_file",schemaPath:"#/properties/control/properties/process_file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data39.servicecontext !== undefined){
let data40 = data39.servicecontext;
if(typeof data40 !== "string"){
const err98 = {instancePath:instancePath+"/control/process_file/servicecontext",schemaPath:"#/properties/control/properties/process_file/properties/servicecontext/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!(((data40 === "system") || (data40 === "user")) || (data40 === "session"))){
const err99 = {instancePath:instancePath+"/control/process_file/servicecontext",schemaPath:"#/properties/control/properties/process_file/properties/servicecontext/enum",keyword:"enum",params:{allowedValues: schema21.properties.control.properties.process_file.properties.servicecontext.enum}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data39.service_context !== undefined){
let data41 = data39.service_context;
if(typeof data41 !== "string"){
const err100 = {instancePath:instancePath+"/control/process_file/service_context",schemaPath:"#/properties/control/properties/process_file/properties/service_context/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(!(((data41 === "system") || (data41 === "user")) || (data41 === "session"))){
const err101 = {instancePath:instancePath+"/control/process_file/service_context",schemaPath:"#/properties/control/properties/process_file/properties/service_context/enum",keyword:"enum",params:{allowedValues: schema21.properties.control.properties.process_file.properties.service_context.enum}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data39.scenario !== undefined){
let data42 = data39.scenario;
if(((typeof data42 !== "string") && (!((typeof data42 == "number") && (isFinite(data42))))) && (typeof data42 !== "boolean")){
const err102 = {instancePath:instancePath+"/control/process_file/scenario",schemaPath:"#/properties/control/properties/process_file/properties/scenario/type",keyword:"type",params:{type: schema21.properties.control.properties.process_file.properties.scenario.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(typeof data42 === "string"){
if(!pattern3.test(data42)){
const err103 = {instancePath:instancePath+"/control/process_file/scenario",schemaPath:"#/properties/control/properties/process_file/properties/scenario/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
if(data39.basedirectory !== undefined){
let data43 = data39.basedirectory;
if(((typeof data43 !== "string") && (!((typeof data43 == "number") && (isFinite(data43))))) && (typeof data43 !== "boolean")){
const err104 = {instancePath:instancePath+"/control/process_file/basedirectory",schemaPath:"#/properties/control/properties/process_file/properties/basedirectory/type",keyword:"type",params:{type: schema21.properties.control.properties.process_file.properties.basedirectory.type}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(typeof data43 === "string"){
if(!pattern14.test(data43)){
const err105 = {instancePath:instancePath+"/control/process_file/basedirectory",schemaPath:"#/properties/control/properties/process_file/properties/basedirectory/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
if(data39.base_directory !== undefined){
let data44 = data39.base_directory;
if(((typeof data44 !== "string") && (!((typeof data44 == "number") && (isFinite(data44))))) && (typeof data44 !== "boolean")){
const err106 = {instancePath:instancePath+"/control/process_file/base_directory",schemaPath:"#/properties/control/properties/process_file/properties/base_directory/type",keyword:"type",params:{type: schema21.properties.control.properties.process_file.properties.base_directory.type}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(typeof data44 === "string"){
if(!pattern14.test(data44)){
const err107 = {instancePath:instancePath+"/control/process_file/base_directory",schemaPath:"#/properties/control/properties/process_file/properties/base_directory/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data39.appname !== undefined){
let data45 = data39.appname;
if(((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))) && (typeof data45 !== "boolean")){
const err108 = {instancePath:instancePath+"/control/process_file/appname",schemaPath:"#/properties/control/properties/process_file/properties/appname/type",keyword:"type",params:{type: schema21.properties.control.properties.process_file.properties.appname.type}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(typeof data45 === "string"){
if(!pattern14.test(data45)){
const err109 = {instancePath:instancePath+"/control/process_file/appname",schemaPath:"#/properties/control/properties/process_file/properties/appname/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data39.app_name !== undefined){
let data46 = data39.app_name;
if(((typeof data46 !== "string") && (!((typeof data46 == "number") && (isFinite(data46))))) && (typeof data46 !== "boolean")){
const err110 = {instancePath:instancePath+"/control/process_file/app_name",schemaPath:"#/properties/control/properties/process_file/properties/app_name/type",keyword:"type",params:{type: schema21.properties.control.properties.process_file.properties.app_name.type}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(typeof data46 === "string"){
if(!pattern14.test(data46)){
const err111 = {instancePath:instancePath+"/control/process_file/app_name",schemaPath:"#/properties/control/properties/process_file/properties/app_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
if(data39.usesubdirectory !== undefined){
if(typeof data39.usesubdirectory !== "boolean"){
const err112 = {instancePath:instancePath+"/control/process_file/usesubdirectory",schemaPath:"#/properties/control/properties/process_file/properties/usesubdirectory/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data39.use_subdirectory !== undefined){
if(typeof data39.use_subdirectory !== "boolean"){
const err113 = {instancePath:instancePath+"/control/process_file/use_subdirectory",schemaPath:"#/properties/control/properties/process_file/properties/use_subdirectory/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/control/process_file",schemaPath:"#/properties/control/properties/process_file/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data3.limits !== undefined){
if(!(validate66(data3.limits, {instancePath:instancePath+"/control/limits",parentData:data3,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data3.resource_monitoring !== undefined){
if(!(validate74(data3.resource_monitoring, {instancePath:instancePath+"/control/resource_monitoring",parentData:data3,parentDataProperty:"resource_monitoring",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err115 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.health_check !== undefined){
if(!(validate50(data.health_check, {instancePath:instancePath+"/health_check",parentData:data,parentDataProperty:"health_check",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err116 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema6.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "master") || (key0 === "workers")) || (key0 === "groups")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.master !== undefined){
let data0 = data.master;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err2 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/type",keyword:"type",params:{type: schema6.properties.master.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((((key1 === "log_level") || (key1 === "force_shutdown_timeout")) || (key1 === "reload")) || (key1 === "max_parallel_starts")) || (key1 === "max_log_size")) || (key1 === "metrics"))){
const err3 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.log_level !== undefined){
let data1 = data0.log_level;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/master/log_level",schemaPath:"#/properties/master/properties/log_level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((data1 === "trace") || (data1 === "debug")) || (data1 === "info")) || (data1 === "warn")) || (data1 === "error"))){
const err5 = {instancePath:instancePath+"/master/log_level",schemaPath:"#/properties/master/properties/log_level/enum",keyword:"enum",params:{allowedValues: schema6.properties.master.properties.log_level.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.force_shutdown_timeout !== undefined){
let data2 = data0.force_shutdown_timeout;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err6 = {instancePath:instancePath+"/master/force_shutdown_timeout",schemaPath:"#/properties/master/properties/force_shutdown_timeout/type",keyword:"type",params:{type: schema6.properties.master.properties.force_shutdown_timeout.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/master/force_shutdown_timeout",schemaPath:"#/properties/master/properties/force_shutdown_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/master/force_shutdown_timeout",schemaPath:"#/properties/master/properties/force_shutdown_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err9 = {instancePath:instancePath+"/master/force_shutdown_timeout",schemaPath:"#/properties/master/properties/force_shutdown_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data0.reload !== undefined){
let data3 = data0.reload;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/master/reload",schemaPath:"#/properties/master/properties/reload/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data3 === "auto") || (data3 === "manual"))){
const err11 = {instancePath:instancePath+"/master/reload",schemaPath:"#/properties/master/properties/reload/enum",keyword:"enum",params:{allowedValues: schema6.properties.master.properties.reload.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.max_parallel_starts !== undefined){
let data4 = data0.max_parallel_starts;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/master/max_parallel_starts",schemaPath:"#/properties/master/properties/max_parallel_starts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/master/max_parallel_starts",schemaPath:"#/properties/master/properties/max_parallel_starts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data0.max_log_size !== undefined){
let data5 = data0.max_log_size;
if((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))){
const err14 = {instancePath:instancePath+"/master/max_log_size",schemaPath:"#/properties/master/properties/max_log_size/type",keyword:"type",params:{type: schema6.properties.master.properties.max_log_size.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/master/max_log_size",schemaPath:"#/properties/master/properties/max_log_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
const err16 = {instancePath:instancePath+"/master/max_log_size",schemaPath:"#/properties/master/properties/max_log_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data0.metrics !== undefined){
let data6 = data0.metrics;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err17 = {instancePath:instancePath+"/master/metrics",schemaPath:"#/properties/master/properties/metrics/type",keyword:"type",params:{type: schema6.properties.master.properties.metrics.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((key2 === "listen") || (key2 === "allow_remote"))){
const err18 = {instancePath:instancePath+"/master/metrics",schemaPath:"#/properties/master/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.listen !== undefined){
let data7 = data6.listen;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err19 = {instancePath:instancePath+"/master/metrics/listen",schemaPath:"#/properties/master/properties/metrics/properties/listen/type",keyword:"type",params:{type: schema6.properties.master.properties.metrics.properties.listen.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
const err20 = {instancePath:instancePath+"/master/metrics/listen",schemaPath:"#/properties/master/properties/metrics/properties/listen/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data6.allow_remote !== undefined){
if(typeof data6.allow_remote !== "boolean"){
const err21 = {instancePath:instancePath+"/master/metrics/allow_remote",schemaPath:"#/properties/master/properties/metrics/properties/allow_remote/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
}
}
if(data.workers !== undefined){
let data9 = data.workers;
if((!(Array.isArray(data9))) && (data9 !== null)){
const err22 = {instancePath:instancePath+"/workers",schemaPath:"#/properties/workers/type",keyword:"type",params:{type: schema6.properties.workers.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.id === undefined){
const err23 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data10){
if(!(func2.call(schema6.properties.workers.items.properties, key3))){
const err24 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.id !== undefined){
let data11 = data10.id;
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
const err25 = {instancePath:instancePath+"/workers/" + i0+"/id",schemaPath:"#/properties/workers/items/properties/id/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.id.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err26 = {instancePath:instancePath+"/workers/" + i0+"/id",schemaPath:"#/properties/workers/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,64}$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data10.type !== undefined){
let data12 = data10.type;
if(typeof data12 !== "string"){
const err27 = {instancePath:instancePath+"/workers/" + i0+"/type",schemaPath:"#/properties/workers/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((data12 === "managed") || (data12 === "integrated")) || (data12 === "unmanaged"))){
const err28 = {instancePath:instancePath+"/workers/" + i0+"/type",schemaPath:"#/properties/workers/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.enabled !== undefined){
if(typeof data10.enabled !== "boolean"){
const err29 = {instancePath:instancePath+"/workers/" + i0+"/enabled",schemaPath:"#/properties/workers/items/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.description !== undefined){
let data14 = data10.description;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err30 = {instancePath:instancePath+"/workers/" + i0+"/description",schemaPath:"#/properties/workers/items/properties/description/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.description.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern3.test(data14)){
const err31 = {instancePath:instancePath+"/workers/" + i0+"/description",schemaPath:"#/properties/workers/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data10.profile_type !== undefined){
let data15 = data10.profile_type;
if(typeof data15 !== "string"){
const err32 = {instancePath:instancePath+"/workers/" + i0+"/profile_type",schemaPath:"#/properties/workers/items/properties/profile_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((((data15 === "batch") || (data15 === "web")) || (data15 === "database")) || (data15 === "worker")) || (data15 === "scheduler")) || (data15 === "default"))){
const err33 = {instancePath:instancePath+"/workers/" + i0+"/profile_type",schemaPath:"#/properties/workers/items/properties/profile_type/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.profile_type.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.labels !== undefined){
let data16 = data10.labels;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
const _errs39 = errors;
if(typeof key4 === "string"){
if(!pattern6.test(key4)){
const err34 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$"},propertyName:key4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var valid6 = _errs39 === errors;
if(!valid6){
const err35 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
for(const key5 in data16){
let data17 = data16[key5];
if(((typeof data17 !== "string") && (!((typeof data17 == "number") && (isFinite(data17))))) && (typeof data17 !== "boolean")){
const err36 = {instancePath:instancePath+"/workers/" + i0+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.labels.additionalProperties.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern3.test(data17)){
const err37 = {instancePath:instancePath+"/workers/" + i0+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.run !== undefined){
let data18 = data10.run;
if((((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")) && (!(Array.isArray(data18)))){
const err39 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.run.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern3.test(data18)){
const err40 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(Array.isArray(data18)){
if(data18.length < 1){
const err41 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))) && (typeof data19 !== "boolean")){
const err42 = {instancePath:instancePath+"/workers/" + i0+"/run/" + i1,schemaPath:"#/properties/workers/items/properties/run/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.run.items.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
const err43 = {instancePath:instancePath+"/workers/" + i0+"/run/" + i1,schemaPath:"#/properties/workers/items/properties/run/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
}
if(data10.shell !== undefined){
if(typeof data10.shell !== "boolean"){
const err44 = {instancePath:instancePath+"/workers/" + i0+"/shell",schemaPath:"#/properties/workers/items/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data10.env !== undefined){
let data21 = data10.env;
if(!data21 || typeof data21 != "object"){
const err45 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.env.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 === "string"){
if(!pattern10.test(data22)){
const err46 = {instancePath:instancePath+"/workers/" + i0+"/env/" + i2,schemaPath:"#/properties/workers/items/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/workers/" + i0+"/env/" + i2,schemaPath:"#/properties/workers/items/properties/env/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key6 in data21){
const _errs53 = errors;
if(typeof key6 === "string"){
if(!pattern11.test(key6)){
const err48 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},propertyName:key6};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var valid12 = _errs53 === errors;
if(!valid12){
const err49 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key6}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
for(const key7 in data21){
let data23 = data21[key7];
if(((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")){
const err50 = {instancePath:instancePath+"/workers/" + i0+"/env/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/env/additionalProperties/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern3.test(data23)){
const err51 = {instancePath:instancePath+"/workers/" + i0+"/env/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/env/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
}
if(data10.inherit_env !== undefined){
let data24 = data10.inherit_env;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 === "string"){
if(!pattern11.test(data25)){
const err52 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env/" + i3,schemaPath:"#/properties/workers/items/properties/inherit_env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env/" + i3,schemaPath:"#/properties/workers/items/properties/inherit_env/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env",schemaPath:"#/properties/workers/items/properties/inherit_env/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data10.cwd !== undefined){
let data26 = data10.cwd;
if(((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))) && (typeof data26 !== "boolean")){
const err55 = {instancePath:instancePath+"/workers/" + i0+"/cwd",schemaPath:"#/properties/workers/items/properties/cwd/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.cwd.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern14.test(data26)){
const err56 = {instancePath:instancePath+"/workers/" + i0+"/cwd",schemaPath:"#/properties/workers/items/properties/cwd/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data10.user !== undefined){
let data27 = data10.user;
if(((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))) && (typeof data27 !== "boolean")){
const err57 = {instancePath:instancePath+"/workers/" + i0+"/user",schemaPath:"#/properties/workers/items/properties/user/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.user.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data27 === "string"){
if(!pattern14.test(data27)){
const err58 = {instancePath:instancePath+"/workers/" + i0+"/user",schemaPath:"#/properties/workers/items/properties/user/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data10.group !== undefined){
let data28 = data10.group;
if(((typeof data28 !== "string") && (!((typeof data28 == "number") && (isFinite(data28))))) && (typeof data28 !== "boolean")){
const err59 = {instancePath:instancePath+"/workers/" + i0+"/group",schemaPath:"#/properties/workers/items/properties/group/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.group.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(typeof data28 === "string"){
if(!pattern14.test(data28)){
const err60 = {instancePath:instancePath+"/workers/" + i0+"/group",schemaPath:"#/properties/workers/items/properties/group/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data10.groups !== undefined){
let data29 = data10.groups;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))) && (typeof data30 !== "boolean")){
const err61 = {instancePath:instancePath+"/workers/" + i0+"/groups/" + i4,schemaPath:"#/properties/workers/items/properties/groups/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.groups.items.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data30 === "string"){
if(!pattern14.test(data30)){
const err62 = {instancePath:instancePath+"/workers/" + i0+"/groups/" + i4,schemaPath:"#/properties/workers/items/properties/groups/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
else {
const err63 = {instancePath:instancePath+"/workers/" + i0+"/groups",schemaPath:"#/properties/workers/items/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data10.umask !== undefined){
let data31 = data10.umask;
if((typeof data31 !== "string") && (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31))))){
const err64 = {instancePath:instancePath+"/workers/" + i0+"/umask",schemaPath:"#/properties/workers/items/properties/umask/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.umask.type}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data31 === "string"){
if(!pattern18.test(data31)){
const err65 = {instancePath:instancePath+"/workers/" + i0+"/umask",schemaPath:"#/properties/workers/items/properties/umask/pattern",keyword:"pattern",params:{pattern: "^(0o?)?[0-7]{1,3}$"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data10.nice !== undefined){
let data32 = data10.nice;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err66 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 19 || isNaN(data32)){
const err67 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/maximum",keyword:"maximum",params:{comparison: "<=", limit: 19}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data32 < -20 || isNaN(data32)){
const err68 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: -20}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data10.ionice !== undefined){
let data33 = data10.ionice;
if(typeof data33 === "string"){
if(!pattern19.test(data33)){
const err69 = {instancePath:instancePath+"/workers/" + i0+"/ionice",schemaPath:"#/properties/workers/items/properties/ionice/pattern",keyword:"pattern",params:{pattern: "^(idle|(best-effort|realtime)(:[0-7])?)$"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/workers/" + i0+"/ionice",schemaPath:"#/properties/workers/items/properties/ionice/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data10.oom_score_adj !== undefined){
let data34 = data10.oom_score_adj;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err71 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000 || isNaN(data34)){
const err72 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data34 < -1000 || isNaN(data34)){
const err73 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data10.rlimits !== undefined){
let data35 = data10.rlimits;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
if(!(func2.call(schema6.properties.workers.items.properties.rlimits.properties, key8))){
const err74 = {instancePath:instancePath+"/workers/" + i0+"/rlimits",schemaPath:"#/properties/workers/items/properties/rlimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data35.as !== undefined){
let data36 = data35.as;
if((typeof data36 !== "string") && (!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36))))){
const err75 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.as.type}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err76 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(typeof data36 === "string"){
if(!pattern20.test(data36)){
const err77 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data35.core !== undefined){
let data37 = data35.core;
if((typeof data37 !== "string") && (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37))))){
const err78 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.core.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err79 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(typeof data37 === "string"){
if(!pattern20.test(data37)){
const err80 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data35.cpu !== undefined){
let data38 = data35.cpu;
if((typeof data38 !== "string") && (!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38))))){
const err81 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.cpu.type}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err82 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(typeof data38 === "string"){
if(!pattern20.test(data38)){
const err83 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data35.data !== undefined){
let data39 = data35.data;
if((typeof data39 !== "string") && (!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39))))){
const err84 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.data.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err85 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(typeof data39 === "string"){
if(!pattern20.test(data39)){
const err86 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
if(data35.fsize !== undefined){
let data40 = data35.fsize;
if((typeof data40 !== "string") && (!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40))))){
const err87 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.fsize.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err88 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(typeof data40 === "string"){
if(!pattern20.test(data40)){
const err89 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
if(data35.locks !== undefined){
let data41 = data35.locks;
if((typeof data41 !== "string") && (!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41))))){
const err90 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.locks.type}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err91 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(typeof data41 === "string"){
if(!pattern20.test(data41)){
const err92 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data35.memlock !== undefined){
let data42 = data35.memlock;
if((typeof data42 !== "string") && (!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42))))){
const err93 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.memlock.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err94 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(typeof data42 === "string"){
if(!pattern20.test(data42)){
const err95 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data35.msgqueue !== undefined){
let data43 = data35.msgqueue;
if((typeof data43 !== "string") && (!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43))))){
const err96 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.msgqueue.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err97 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(typeof data43 === "string"){
if(!pattern20.test(data43)){
const err98 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
if(data35.nice !== undefined){
let data44 = data35.nice;
if((typeof data44 !== "string") && (!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44))))){
const err99 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.nice.type}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err100 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(typeof data44 === "string"){
if(!pattern20.test(data44)){
const err101 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
if(data35.nofile !== undefined){
let data45 = data35.nofile;
if((typeof data45 !== "string") && (!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45))))){
const err102 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.nofile.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err103 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(typeof data45 === "string"){
if(!pattern20.test(data45)){
const err104 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data35.nproc !== undefined){
let data46 = data35.nproc;
if((typeof data46 !== "string") && (!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46))))){
const err105 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.nproc.type}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err106 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(typeof data46 === "string"){
if(!pattern20.test(data46)){
const err107 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data35.rss !== undefined){
let data47 = data35.rss;
if((typeof data47 !== "string") && (!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47))))){
const err108 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.rss.type}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
const err109 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(typeof data47 === "string"){
if(!pattern20.test(data47)){
const err110 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data35.rtprio !== undefined){
let data48 = data35.rtprio;
if((typeof data48 !== "string") && (!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48))))){
const err111 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.rtprio.type}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err112 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(typeof data48 === "string"){
if(!pattern20.test(data48)){
const err113 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
if(data35.rttime !== undefined){
let data49 = data35.rttime;
if((typeof data49 !== "string") && (!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49))))){
const err114 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.rttime.type}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err115 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!pattern20.test(data49)){
const err116 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
if(data35.sigpending !== undefined){
let data50 = data35.sigpending;
if((typeof data50 !== "string") && (!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50))))){
const err117 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.sigpending.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
const err118 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(typeof data50 === "string"){
if(!pattern20.test(data50)){
const err119 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
if(data35.stack !== undefined){
let data51 = data35.stack;
if((typeof data51 !== "string") && (!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51))))){
const err120 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.stack.type}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err121 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(typeof data51 === "string"){
if(!pattern20.test(data51)){
const err122 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
}
else {
const err123 = {instancePath:instancePath+"/workers/" + i0+"/rlimits",schemaPath:"#/properties/workers/items/properties/rlimits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data10.pid_file !== undefined){
let data52 = data10.pid_file;
if(((typeof data52 !== "string") && (!((typeof data52 == "number") && (isFinite(data52))))) && (typeof data52 !== "boolean")){
const err124 = {instancePath:instancePath+"/workers/" + i0+"/pid_file",schemaPath:"#/properties/workers/items/properties/pid_file/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(typeof data52 === "string"){
if(!pattern14.test(data52)){
const err125 = {instancePath:instancePath+"/workers/" + i0+"/pid_file",schemaPath:"#/properties/workers/items/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
if(data10.logs !== undefined){
let data53 = data10.logs;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
if(!((((((((key9 === "mode") || (key9 === "format")) || (key9 === "max_size")) || (key9 === "max_files")) || (key9 === "max_age")) || (key9 === "max_total")) || (key9 === "compress")) || (key9 === "pipe_size"))){
const err126 = {instancePath:instancePath+"/workers/" + i0+"/logs",schemaPath:"#/properties/workers/items/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data53.mode !== undefined){
let data54 = data53.mode;
if(typeof data54 !== "string"){
const err127 = {instancePath:instancePath+"/workers/" + i0+"/logs/mode",schemaPath:"#/properties/workers/items/properties/logs/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(!((data54 === "pipe") || (data54 === "direct"))){
const err128 = {instancePath:instancePath+"/workers/" + i0+"/logs/mode",schemaPath:"#/properties/workers/items/properties/logs/properties/mode/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.logs.properties.mode.enum}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data53.format !== undefined){
let data55 = data53.format;
if(typeof data55 !== "string"){
const err129 = {instancePath:instancePath+"/workers/" + i0+"/logs/format",schemaPath:"#/properties/workers/items/properties/logs/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(!((data55 === "cri") || (data55 === "raw"))){
const err130 = {instancePath:instancePath+"/workers/" + i0+"/logs/format",schemaPath:"#/properties/workers/items/properties/logs/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.logs.properties.format.enum}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data53.max_size !== undefined){
let data56 = data53.max_size;
if((typeof data56 !== "string") && (!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56))))){
const err131 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.max_size.type}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 0 || isNaN(data56)){
const err132 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(typeof data56 === "string"){
if(!pattern2.test(data56)){
const err133 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
if(data53.max_files !== undefined){
let data57 = data53.max_files;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err134 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_files",schemaPath:"#/properties/workers/items/properties/logs/properties/max_files/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
const err135 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_files",schemaPath:"#/properties/workers/items/properties/logs/properties/max_files/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
if(data53.max_age !== undefined){
let data58 = data53.max_age;
if((typeof data58 !== "string") && (!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58))))){
const err136 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.max_age.type}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 0 || isNaN(data58)){
const err137 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data58 < 0 || isNaN(data58)){
const err138 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(typeof data58 === "string"){
if(!pattern1.test(data58)){
const err139 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
if(data53.max_total !== undefined){
let data59 = data53.max_total;
if((typeof data59 !== "string") && (!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59))))){
const err140 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.max_total.type}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err141 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(typeof data59 === "string"){
if(!pattern2.test(data59)){
const err142 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
if(data53.compress !== undefined){
if(typeof data53.compress !== "boolean"){
const err143 = {instancePath:instancePath+"/workers/" + i0+"/logs/compress",schemaPath:"#/properties/workers/items/properties/logs/properties/compress/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data53.pipe_size !== undefined){
let data61 = data53.pipe_size;
if((typeof data61 !== "string") && (!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61))))){
const err144 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.pipe_size.type}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err145 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(typeof data61 === "string"){
if(!pattern2.test(data61)){
const err146 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
}
else {
const err147 = {instancePath:instancePath+"/workers/" + i0+"/logs",schemaPath:"#/properties/workers/items/properties/logs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data10.forking !== undefined){
let data62 = data10.forking;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.pid_file === undefined){
const err148 = {instancePath:instancePath+"/workers/" + i0+"/forking",schemaPath:"#/properties/workers/items/properties/forking/required",keyword:"required",params:{missingProperty: "pid_file"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
for(const key10 in data62){
if(!((key10 === "pid_file") || (key10 === "start_timeout"))){
const err149 = {instancePath:instancePath+"/workers/" + i0+"/forking",schemaPath:"#/properties/workers/items/properties/forking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data62.pid_file !== undefined){
let data63 = data62.pid_file;
if(((typeof data63 !== "string") && (!((typeof data63 == "number") && (isFinite(data63))))) && (typeof data63 !== "boolean")){
const err150 = {instancePath:instancePath+"/workers/" + i0+"/forking/pid_file",schemaPath:"#/properties/workers/items/properties/forking/properties/pid_file/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.forking.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(typeof data63 === "string"){
if(!pattern14.test(data63)){
const err151 = {instancePath:instancePath+"/workers/" + i0+"/forking/pid_file",schemaPath:"#/properties/workers/items/properties/forking/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
if(data62.start_timeout !== undefined){
let data64 = data62.start_timeout;
if((typeof data64 !== "string") && (!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64))))){
const err152 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.forking.properties.start_timeout.type}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 0 || isNaN(data64)){
const err153 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data64 < 0 || isNaN(data64)){
const err154 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(typeof data64 === "string"){
if(!pattern1.test(data64)){
const err155 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
}
else {
const err156 = {instancePath:instancePath+"/workers/" + i0+"/forking",schemaPath:"#/properties/workers/items/properties/forking/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data10.start_seconds !== undefined){
let data65 = data10.start_seconds;
if((typeof data65 !== "string") && (!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65))))){
const err157 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.start_seconds.type}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 0 || isNaN(data65)){
const err158 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data65 < 0 || isNaN(data65)){
const err159 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(typeof data65 === "string"){
if(!pattern1.test(data65)){
const err160 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
if(data10.stop !== undefined){
let data66 = data10.stop;
if(Array.isArray(data66)){
if(data66.length < 1){
const err161 = {instancePath:instancePath+"/workers/" + i0+"/stop",schemaPath:"#/properties/workers/items/properties/stop/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
const len5 = data66.length;
for(let i5=0; i5<len5; i5++){
let data67 = data66[i5];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
for(const key11 in data67){
if(!((((key11 === "signal") || (key11 === "target")) || (key11 === "exec")) || (key11 === "wait"))){
const err162 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5,schemaPath:"#/properties/workers/items/properties/stop/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data67.signal !== undefined){
let data68 = data67.signal;
if((typeof data68 !== "string") && (!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68))))){
const err163 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/signal",schemaPath:"#/properties/workers/items/properties/stop/items/properties/signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.signal.type}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data67.target !== undefined){
let data69 = data67.target;
if(typeof data69 !== "string"){
const err164 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/target",schemaPath:"#/properties/workers/items/properties/stop/items/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!(((data69 === "main") || (data69 === "group")) || (data69 === "tree"))){
const err165 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/target",schemaPath:"#/properties/workers/items/properties/stop/items/properties/target/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.stop.items.properties.target.enum}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data67.exec !== undefined){
let data70 = data67.exec;
if((((typeof data70 !== "string") && (!((typeof data70 == "number") && (isFinite(data70))))) && (typeof data70 !== "boolean")) && (!(Array.isArray(data70)))){
const err166 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.exec.type}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(typeof data70 === "string"){
if(!pattern3.test(data70)){
const err167 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(Array.isArray(data70)){
if(data70.length < 1){
const err168 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
const len6 = data70.length;
for(let i6=0; i6<len6; i6++){
let data71 = data70[i6];
if(((typeof data71 !== "string") && (!((typeof data71 == "number") && (isFinite(data71))))) && (typeof data71 !== "boolean")){
const err169 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec/" + i6,schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(typeof data71 === "string"){
if(!pattern3.test(data71)){
const err170 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec/" + i6,schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
}
}
if(data67.wait !== undefined){
let data72 = data67.wait;
if((typeof data72 !== "string") && (!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72))))){
const err171 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.wait.type}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 0 || isNaN(data72)){
const err172 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data72 < 0 || isNaN(data72)){
const err173 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(typeof data72 === "string"){
if(!pattern46.test(data72)){
const err174 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
}
else {
const err175 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5,schemaPath:"#/properties/workers/items/properties/stop/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/workers/" + i0+"/stop",schemaPath:"#/properties/workers/items/properties/stop/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data10.drain !== undefined){
let data73 = data10.drain;
if(((typeof data73 !== "string") && (!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73))))) && (!(data73 && typeof data73 == "object" && !Array.isArray(data73)))){
const err177 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.type}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 0 || isNaN(data73)){
const err178 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data73 < 0 || isNaN(data73)){
const err179 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(typeof data73 === "string"){
if(!pattern1.test(data73)){
const err180 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key12 in data73){
if(!(((((key12 === "signal") || (key12 === "delay")) || (key12 === "until")) || (key12 === "timeout")) || (key12 === "period"))){
const err181 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data73.signal !== undefined){
let data74 = data73.signal;
if((typeof data74 !== "string") && (!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74))))){
const err182 = {instancePath:instancePath+"/workers/" + i0+"/drain/signal",schemaPath:"#/properties/workers/items/properties/drain/properties/signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.signal.type}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data73.delay !== undefined){
let data75 = data73.delay;
if((typeof data75 !== "string") && (!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75))))){
const err183 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.delay.type}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 0 || isNaN(data75)){
const err184 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data75 < 0 || isNaN(data75)){
const err185 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(typeof data75 === "string"){
if(!pattern1.test(data75)){
const err186 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
if(data73.until !== undefined){
let data76 = data73.until;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key13 in data76){
if(!(((((key13 === "connections") || (key13 === "ports")) || (key13 === "http")) || (key13 === "exec")) || (key13 === "shell"))){
const err187 = {instancePath:instancePath+"/workers/" + i0+"/drain/until",schemaPath:"#/properties/workers/items/properties/drain/properties/until/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data76.connections !== undefined){
let data77 = data76.connections;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err188 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/connections",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/connections/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
const err189 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/connections",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
if(data76.ports !== undefined){
let data78 = data76.ports;
if(Array.isArray(data78)){
if(data78.length < 1){
const err190 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
const len7 = data78.length;
for(let i7=0; i7<len7; i7++){
let data79 = data78[i7];
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err191 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports/" + i7,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 65535 || isNaN(data79)){
const err192 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports/" + i7,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data79 < 1 || isNaN(data79)){
const err193 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports/" + i7,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
}
else {
const err194 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data76.http !== undefined){
if(!(validate22(data76.http, {instancePath:instancePath+"/workers/" + i0+"/drain/until/http",parentData:data76,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data76.exec !== undefined){
let data81 = data76.exec;
if((((typeof data81 !== "string") && (!((typeof data81 == "number") && (isFinite(data81))))) && (typeof data81 !== "boolean")) && (!(Array.isArray(data81)))){
const err195 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.until.properties.exec.type}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(typeof data81 === "string"){
if(!pattern3.test(data81)){
const err196 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(Array.isArray(data81)){
if(data81.length < 1){
const err197 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
const len8 = data81.length;
for(let i8=0; i8<len8; i8++){
let data82 = data81[i8];
if(((typeof data82 !== "string") && (!((typeof data82 == "number") && (isFinite(data82))))) && (typeof data82 !== "boolean")){
const err198 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec/" + i8,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.until.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(typeof data82 === "string"){
if(!pattern3.test(data82)){
const err199 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec/" + i8,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
}
}
if(data76.shell !== undefined){
if(typeof data76.shell !== "boolean"){
const err200 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/shell",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/workers/" + i0+"/drain/until",schemaPath:"#/properties/workers/items/properties/drain/properties/until/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data73.timeout !== undefined){
let data84 = data73.timeout;
if((typeof data84 !== "string") && (!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84))))){
const err202 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.timeout.type}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 0 || isNaN(data84)){
const err203 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data84 < 0 || isNaN(data84)){
const err204 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(typeof data84 === "string"){
if(!pattern1.test(data84)){
const err205 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
if(data73.period !== undefined){
let data85 = data73.period;
if((typeof data85 !== "string") && (!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85))))){
const err206 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.period.type}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 0 || isNaN(data85)){
const err207 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data85 < 0 || isNaN(data85)){
const err208 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(typeof data85 === "string"){
if(!pattern1.test(data85)){
const err209 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
}
}
if(data10.kill !== undefined){
let data86 = data10.kill;
if(typeof data86 !== "string"){
const err210 = {instancePath:instancePath+"/workers/" + i0+"/kill",schemaPath:"#/properties/workers/items/properties/kill/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(!((data86 === "tree") || (data86 === "main"))){
const err211 = {instancePath:instancePath+"/workers/" + i0+"/kill",schemaPath:"#/properties/workers/items/properties/kill/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.kill.enum}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data10.restart_policy !== undefined){
let data87 = data10.restart_policy;
if(typeof data87 !== "string"){
const err212 = {instancePath:instancePath+"/workers/" + i0+"/restart_policy",schemaPath:"#/properties/workers/items/properties/restart_policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(!((((data87 === "always") || (data87 === "on-failure")) || (data87 === "never")) || (data87 === "unless-stopped"))){
const err213 = {instancePath:instancePath+"/workers/" + i0+"/restart_policy",schemaPath:"#/properties/workers/items/properties/restart_policy/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.restart_policy.enum}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data10.restart !== undefined){
let data88 = data10.restart;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key14 in data88){
if(!(func2.call(schema6.properties.workers.items.properties.restart.properties, key14))){
const err214 = {instancePath:instancePath+"/workers/" + i0+"/restart",schemaPath:"#/properties/workers/items/properties/restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data88.max_retries !== undefined){
let data89 = data88.max_retries;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
const err215 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 0 || isNaN(data89)){
const err216 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
if(data88.retry_delay !== undefined){
let data90 = data88.retry_delay;
if((typeof data90 !== "string") && (!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90))))){
const err217 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 0 || isNaN(data90)){
const err218 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data90 < 0 || isNaN(data90)){
const err219 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(typeof data90 === "string"){
if(!pattern1.test(data90)){
const err220 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
if(data88.backoff_rate !== undefined){
let data91 = data88.backoff_rate;
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 <= 0 || isNaN(data91)){
const err221 = {instancePath:instancePath+"/workers/" + i0+"/restart/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/workers/" + i0+"/restart/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data88.max_delay !== undefined){
let data92 = data88.max_delay;
if((typeof data92 !== "string") && (!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92))))){
const err223 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.max_delay.type}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 0 || isNaN(data92)){
const err224 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(data92 < 0 || isNaN(data92)){
const err225 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(typeof data92 === "string"){
if(!pattern1.test(data92)){
const err226 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
if(data88.jitter !== undefined){
let data93 = data88.jitter;
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 > 1 || isNaN(data93)){
const err227 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data93 < 0 || isNaN(data93)){
const err228 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data88.stable_after !== undefined){
let data94 = data88.stable_after;
if((typeof data94 !== "string") && (!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94))))){
const err230 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.stable_after.type}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 0 || isNaN(data94)){
const err231 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(data94 < 0 || isNaN(data94)){
const err232 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(typeof data94 === "string"){
if(!pattern1.test(data94)){
const err233 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
if(data88.window !== undefined){
let data95 = data88.window;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key15 in data95){
if(!((key15 === "attempts") || (key15 === "period"))){
const err234 = {instancePath:instancePath+"/workers/" + i0+"/restart/window",schemaPath:"#/properties/workers/items/properties/restart/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data95.attempts !== undefined){
let data96 = data95.attempts;
if(!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96)))){
const err235 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/attempts",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/attempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 < 0 || isNaN(data96)){
const err236 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/attempts",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
if(data95.period !== undefined){
let data97 = data95.period;
if((typeof data97 !== "string") && (!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97))))){
const err237 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.window.properties.period.type}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 0 || isNaN(data97)){
const err238 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(data97 < 0 || isNaN(data97)){
const err239 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(typeof data97 === "string"){
if(!pattern1.test(data97)){
const err240 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
}
else {
const err241 = {instancePath:instancePath+"/workers/" + i0+"/restart/window",schemaPath:"#/properties/workers/items/properties/restart/properties/window/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data88.exhausted !== undefined){
let data98 = data88.exhausted;
if(typeof data98 !== "string"){
const err242 = {instancePath:instancePath+"/workers/" + i0+"/restart/exhausted",schemaPath:"#/properties/workers/items/properties/restart/properties/exhausted/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(!((data98 === "park") || (data98 === "fail"))){
const err243 = {instancePath:instancePath+"/workers/" + i0+"/restart/exhausted",schemaPath:"#/properties/workers/items/properties/restart/properties/exhausted/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.restart.properties.exhausted.enum}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data88.parked_retry !== undefined){
let data99 = data88.parked_retry;
if((typeof data99 !== "string") && (!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99))))){
const err244 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.parked_retry.type}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 0 || isNaN(data99)){
const err245 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data99 < 0 || isNaN(data99)){
const err246 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(typeof data99 === "string"){
if(!pattern1.test(data99)){
const err247 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
if(data88.success_exit_codes !== undefined){
let data100 = data88.success_exit_codes;
if(Array.isArray(data100)){
const len9 = data100.length;
for(let i9=0; i9<len9; i9++){
let data101 = data100[i9];
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err248 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 255 || isNaN(data101)){
const err249 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(data101 < 0 || isNaN(data101)){
const err250 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
}
else {
const err251 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes",schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data88.success_signals !== undefined){
let data102 = data88.success_signals;
if(Array.isArray(data102)){
const len10 = data102.length;
for(let i10=0; i10<len10; i10++){
let data103 = data102[i10];
if((typeof data103 !== "string") && (!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103))))){
const err252 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_signals/" + i10,schemaPath:"#/properties/workers/items/properties/restart/properties/success_signals/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.success_signals.items.type}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
else {
const err253 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_signals",schemaPath:"#/properties/workers/items/properties/restart/properties/success_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data88.fatal_exit_codes !== undefined){
let data104 = data88.fatal_exit_codes;
if(Array.isArray(data104)){
const len11 = data104.length;
for(let i11=0; i11<len11; i11++){
let data105 = data104[i11];
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err254 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i11,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 255 || isNaN(data105)){
const err255 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i11,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data105 < 0 || isNaN(data105)){
const err256 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i11,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
}
else {
const err257 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes",schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data88.fatal_signals !== undefined){
let data106 = data88.fatal_signals;
if(Array.isArray(data106)){
const len12 = data106.length;
for(let i12=0; i12<len12; i12++){
let data107 = data106[i12];
if((typeof data107 !== "string") && (!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107))))){
const err258 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_signals/" + i12,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_signals/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.fatal_signals.items.type}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_signals",schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data88.health_failures !== undefined){
let data108 = data88.health_failures;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key16 in data108){
if(!(((key16 === "max_retries") || (key16 === "retry_delay")) || (key16 === "backoff_rate"))){
const err260 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data108.max_retries !== undefined){
let data109 = data108.max_retries;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err261 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 < 0 || isNaN(data109)){
const err262 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
if(data108.retry_delay !== undefined){
let data110 = data108.retry_delay;
if((typeof data110 !== "string") && (!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110))))){
const err263 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.health_failures.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 0 || isNaN(data110)){
const err264 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data110 < 0 || isNaN(data110)){
const err265 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(typeof data110 === "string"){
if(!pattern1.test(data110)){
const err266 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
if(data108.backoff_rate !== undefined){
let data111 = data108.backoff_rate;
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 <= 0 || isNaN(data111)){
const err267 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data88.resource_violations !== undefined){
let data112 = data88.resource_violations;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key17 in data112){
if(!(((key17 === "max_retries") || (key17 === "retry_delay")) || (key17 === "backoff_rate"))){
const err270 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data112.max_retries !== undefined){
let data113 = data112.max_retries;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err271 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 < 0 || isNaN(data113)){
const err272 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
if(data112.retry_delay !== undefined){
let data114 = data112.retry_delay;
if((typeof data114 !== "string") && (!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114))))){
const err273 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.resource_violations.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 0 || isNaN(data114)){
const err274 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data114 < 0 || isNaN(data114)){
const err275 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(typeof data114 === "string"){
if(!pattern1.test(data114)){
const err276 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
if(data112.backoff_rate !== undefined){
let data115 = data112.backoff_rate;
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 <= 0 || isNaN(data115)){
const err277 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
else {
const err278 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
else {
const err279 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data88.severity_multipliers !== undefined){
let data116 = data88.severity_multipliers;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key18 in data116){
if(!(((key18 === "warning") || (key18 === "critical")) || (key18 === "emergency"))){
const err280 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data116.warning !== undefined){
let data117 = data116.warning;
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 <= 0 || isNaN(data117)){
const err281 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/warning/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/warning/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data116.critical !== undefined){
let data118 = data116.critical;
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 <= 0 || isNaN(data118)){
const err283 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/critical/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
else {
const err284 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/critical/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data116.emergency !== undefined){
let data119 = data116.emergency;
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 <= 0 || isNaN(data119)){
const err285 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/emergency/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/emergency/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
else {
const err287 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data88.worker_profile_multipliers !== undefined){
if(!(validate24(data88.worker_profile_multipliers, {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers",parentData:data88,parentDataProperty:"worker_profile_multipliers",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data88.startup_grace_period !== undefined){
let data121 = data88.startup_grace_period;
if((typeof data121 !== "string") && (!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121))))){
const err288 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.startup_grace_period.type}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 0 || isNaN(data121)){
const err289 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if(data121 < 0 || isNaN(data121)){
const err290 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(typeof data121 === "string"){
if(!pattern1.test(data121)){
const err291 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
}
if(data88.sustained_violation_time !== undefined){
let data122 = data88.sustained_violation_time;
if((typeof data122 !== "string") && (!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122))))){
const err292 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 0 || isNaN(data122)){
const err293 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data122 < 0 || isNaN(data122)){
const err294 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(typeof data122 === "string"){
if(!pattern1.test(data122)){
const err295 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
if(data88.spike_tolerance_time !== undefined){
let data123 = data88.spike_tolerance_time;
if((typeof data123 !== "string") && (!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123))))){
const err296 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 0 || isNaN(data123)){
const err297 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data123 < 0 || isNaN(data123)){
const err298 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(typeof data123 === "string"){
if(!pattern1.test(data123)){
const err299 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
}
}
else {
const err300 = {instancePath:instancePath+"/workers/" + i0+"/restart",schemaPath:"#/properties/workers/items/properties/restart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data10.oneshot !== undefined){
if(typeof data10.oneshot !== "boolean"){
const err301 = {instancePath:instancePath+"/workers/" + i0+"/oneshot",schemaPath:"#/properties/workers/items/properties/oneshot/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data10.essential !== undefined){
if(typeof data10.essential !== "boolean"){
const err302 = {instancePath:instancePath+"/workers/" + i0+"/essential",schemaPath:"#/properties/workers/items/properties/essential/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data10.depends_on !== undefined){
let data126 = data10.depends_on;
if(!data126 || typeof data126 != "object"){
const err303 = {instancePath:instancePath+"/workers/" + i0+"/depends_on",schemaPath:"#/properties/workers/items/properties/depends_on/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.type}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(Array.isArray(data126)){
const len13 = data126.length;
for(let i13=0; i13<len13; i13++){
let data127 = data126[i13];
if((typeof data127 !== "string") && (!(data127 && typeof data127 == "object" && !Array.isArray(data127)))){
const err304 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13,schemaPath:"#/properties/workers/items/properties/depends_on/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.type}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key19 in data127){
if(!(func2.call(schema6.properties.workers.items.properties.depends_on.items.properties, key19))){
const err305 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13,schemaPath:"#/properties/workers/items/properties/depends_on/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data127.worker !== undefined){
if(typeof data127.worker !== "string"){
const err306 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/worker",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/worker/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data127.condition !== undefined){
let data129 = data127.condition;
if(typeof data129 !== "string"){
const err307 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(!(((((data129 === "started") || (data129 === "ready")) || (data129 === "completed")) || (data129 === "completed_successfully")) || (data129 === "log_match"))){
const err308 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/condition/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.items.properties.condition.enum}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data127.restart !== undefined){
let data130 = data127.restart;
if(typeof data130 !== "string"){
const err309 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/restart/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if(!(((data130 === "keep") || (data130 === "restart")) || (data130 === "stop"))){
const err310 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/restart/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.items.properties.restart.enum}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data127.log !== undefined){
let data131 = data127.log;
if(((typeof data131 !== "string") && (!((typeof data131 == "number") && (isFinite(data131))))) && (typeof data131 !== "boolean")){
const err311 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/log/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.properties.log.type}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(typeof data131 === "string"){
if(!pattern3.test(data131)){
const err312 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/log/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
}
if(data127.stream !== undefined){
let data132 = data127.stream;
if(typeof data132 !== "string"){
const err313 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/stream/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(!(((data132 === "any") || (data132 === "stdout")) || (data132 === "stderr"))){
const err314 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/stream/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.items.properties.stream.enum}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data127.required !== undefined){
if(typeof data127.required !== "boolean"){
const err315 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/required",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data127.tcp !== undefined){
let data134 = data127.tcp;
if((typeof data134 !== "string") && (!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134))))){
const err316 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/tcp/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.properties.tcp.type}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 65535 || isNaN(data134)){
const err317 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(data134 < 1 || isNaN(data134)){
const err318 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
if(data127.http !== undefined){
if(typeof data127.http !== "string"){
const err319 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/http",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/http/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data127.file !== undefined){
let data136 = data127.file;
if(typeof data136 === "string"){
if(!pattern77.test(data136)){
const err320 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/file",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/file/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
else {
const err321 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/file",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data127.timeout !== undefined){
let data137 = data127.timeout;
if((typeof data137 !== "string") && (!(((typeof data137 == "number") && (!(data137 % 1) && !isNaN(data137))) && (isFinite(data137))))){
const err322 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.properties.timeout.type}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if((typeof data137 == "number") && (isFinite(data137))){
if(data137 > 0 || isNaN(data137)){
const err323 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(data137 < 0 || isNaN(data137)){
const err324 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(typeof data137 === "string"){
if(!pattern46.test(data137)){
const err325 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
}
}
}
}
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key20 in data126){
let data138 = data126[key20];
if((!(data138 && typeof data138 == "object" && !Array.isArray(data138))) && (data138 !== null)){
const err326 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.type}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key21 in data138){
if(!(func2.call(schema6.properties.workers.items.properties.depends_on.additionalProperties.properties, key21))){
const err327 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data138.worker !== undefined){
if(typeof data138.worker !== "string"){
const err328 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/worker",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/worker/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data138.condition !== undefined){
let data140 = data138.condition;
if(typeof data140 !== "string"){
const err329 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
if(!(((((data140 === "started") || (data140 === "ready")) || (data140 === "completed")) || (data140 === "completed_successfully")) || (data140 === "log_match"))){
const err330 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/condition/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.condition.enum}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data138.restart !== undefined){
let data141 = data138.restart;
if(typeof data141 !== "string"){
const err331 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/restart/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(!(((data141 === "keep") || (data141 === "restart")) || (data141 === "stop"))){
const err332 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/restart/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.restart.enum}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
if(data138.log !== undefined){
let data142 = data138.log;
if(((typeof data142 !== "string") && (!((typeof data142 == "number") && (isFinite(data142))))) && (typeof data142 !== "boolean")){
const err333 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/log/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.log.type}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
if(typeof data142 === "string"){
if(!pattern3.test(data142)){
const err334 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/log/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
}
if(data138.stream !== undefined){
let data143 = data138.stream;
if(typeof data143 !== "string"){
const err335 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/stream/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
if(!(((data143 === "any") || (data143 === "stdout")) || (data143 === "stderr"))){
const err336 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/stream/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.stream.enum}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data138.required !== undefined){
if(typeof data138.required !== "boolean"){
const err337 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data138.tcp !== undefined){
let data145 = data138.tcp;
if((typeof data145 !== "string") && (!(((typeof data145 == "number") && (!(data145 % 1) && !isNaN(data145))) && (isFinite(data145))))){
const err338 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/tcp/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.tcp.type}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if((typeof data145 == "number") && (isFinite(data145))){
if(data145 > 65535 || isNaN(data145)){
const err339 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if(data145 < 1 || isNaN(data145)){
const err340 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
if(data138.http !== undefined){
if(typeof data138.http !== "string"){
const err341 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/http",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/http/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data138.file !== undefined){
let data147 = data138.file;
if(typeof data147 === "string"){
if(!pattern77.test(data147)){
const err342 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/file/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
else {
const err343 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data138.timeout !== undefined){
let data148 = data138.timeout;
if((typeof data148 !== "string") && (!(((typeof data148 == "number") && (!(data148 % 1) && !isNaN(data148))) && (isFinite(data148))))){
const err344 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.timeout.type}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
if((typeof data148 == "number") && (isFinite(data148))){
if(data148 > 0 || isNaN(data148)){
const err345 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
if(data148 < 0 || isNaN(data148)){
const err346 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(typeof data148 === "string"){
if(!pattern46.test(data148)){
const err347 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
}
}
}
}
}
if(data10.after !== undefined){
let data149 = data10.after;
if(Array.isArray(data149)){
const len14 = data149.length;
for(let i14=0; i14<len14; i14++){
if(typeof data149[i14] !== "string"){
const err348 = {instancePath:instancePath+"/workers/" + i0+"/after/" + i14,schemaPath:"#/properties/workers/items/properties/after/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
}
else {
const err349 = {instancePath:instancePath+"/workers/" + i0+"/after",schemaPath:"#/properties/workers/items/properties/after/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data10.before !== undefined){
let data151 = data10.before;
if(Array.isArray(data151)){
const len15 = data151.length;
for(let i15=0; i15<len15; i15++){
if(typeof data151[i15] !== "string"){
const err350 = {instancePath:instancePath+"/workers/" + i0+"/before/" + i15,schemaPath:"#/properties/workers/items/properties/before/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
}
else {
const err351 = {instancePath:instancePath+"/workers/" + i0+"/before",schemaPath:"#/properties/workers/items/properties/before/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data10.startup !== undefined){
if(!(validate26(data10.startup, {instancePath:instancePath+"/workers/" + i0+"/startup",parentData:data10,parentDataProperty:"startup",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data10.liveness !== undefined){
if(!(validate26(data10.liveness, {instancePath:instancePath+"/workers/" + i0+"/liveness",parentData:data10,parentDataProperty:"liveness",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data10.readiness !== undefined){
let data155 = data10.readiness;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
for(const key22 in data155){
if(!(func2.call(schema6.properties.workers.items.properties.readiness.properties, key22))){
const err352 = {instancePath:instancePath+"/workers/" + i0+"/readiness",schemaPath:"#/properties/workers/items/properties/readiness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data155.process !== undefined){
if(typeof data155.process !== "boolean"){
const err353 = {instancePath:instancePath+"/workers/" + i0+"/readiness/process",schemaPath:"#/properties/workers/items/properties/readiness/properties/process/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data155.http !== undefined){
if(!(validate22(data155.http, {instancePath:instancePath+"/workers/" + i0+"/readiness/http",parentData:data155,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data155.tcp !== undefined){
if(!(validate28(data155.tcp, {instancePath:instancePath+"/workers/" + i0+"/readiness/tcp",parentData:data155,parentDataProperty:"tcp",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data155.grpc !== undefined){
if(!(validate32(data155.grpc, {instancePath:instancePath+"/workers/" + i0+"/readiness/grpc",parentData:data155,parentDataProperty:"grpc",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data155.exec !== undefined){
if(!(validate35(data155.exec, {instancePath:instancePath+"/workers/" + i0+"/readiness/exec",parentData:data155,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data155.shell !== undefined){
if(typeof data155.shell !== "boolean"){
const err354 = {instancePath:instancePath+"/workers/" + i0+"/readiness/shell",schemaPath:"#/properties/workers/items/properties/readiness/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data155.success_exit_codes !== undefined){
let data162 = data155.success_exit_codes;
if(Array.isArray(data162)){
const len16 = data162.length;
for(let i16=0; i16<len16; i16++){
let data163 = data162[i16];
if(!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))){
const err355 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes/" + i16,schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 > 255 || isNaN(data163)){
const err356 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes/" + i16,schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if(data163 < 0 || isNaN(data163)){
const err357 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes/" + i16,schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
}
else {
const err358 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes",schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data155.warning_exit_codes !== undefined){
let data164 = data155.warning_exit_codes;
if(Array.isArray(data164)){
const len17 = data164.length;
for(let i17=0; i17<len17; i17++){
let data165 = data164[i17];
if(!(((typeof data165 == "number") && (!(data165 % 1) && !isNaN(data165))) && (isFinite(data165)))){
const err359 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes/" + i17,schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if((typeof data165 == "number") && (isFinite(data165))){
if(data165 > 255 || isNaN(data165)){
const err360 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes/" + i17,schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if(data165 < 0 || isNaN(data165)){
const err361 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes/" + i17,schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
}
}
else {
const err362 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes",schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data155.redis !== undefined){
let data166 = data155.redis;
if(((!(data166 && typeof data166 == "object" && !Array.isArray(data166))) && (typeof data166 !== "string")) && (!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166))))){
const err363 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.redis.type}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
if((typeof data166 == "number") && (isFinite(data166))){
if(data166 > 65535 || isNaN(data166)){
const err364 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if(data166 < 1 || isNaN(data166)){
const err365 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
for(const key23 in data166){
if(!((key23 === "address") || (key23 === "port"))){
const err366 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data166.address !== undefined){
let data167 = data166.address;
if(((typeof data167 !== "string") && (!((typeof data167 == "number") && (isFinite(data167))))) && (typeof data167 !== "boolean")){
const err367 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/address/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.redis.properties.address.type}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
if(typeof data167 === "string"){
if(!pattern14.test(data167)){
const err368 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
if(data166.port !== undefined){
let data168 = data166.port;
if(!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))){
const err369 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 > 65535 || isNaN(data168)){
const err370 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(data168 < 1 || isNaN(data168)){
const err371 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
}
}
}
if(data155.memcached !== undefined){
let data169 = data155.memcached;
if(((!(data169 && typeof data169 == "object" && !Array.isArray(data169))) && (typeof data169 !== "string")) && (!(((typeof data169 == "number") && (!(data169 % 1) && !isNaN(data169))) && (isFinite(data169))))){
const err372 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.memcached.type}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if((typeof data169 == "number") && (isFinite(data169))){
if(data169 > 65535 || isNaN(data169)){
const err373 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if(data169 < 1 || isNaN(data169)){
const err374 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
for(const key24 in data169){
if(!((key24 === "address") || (key24 === "port"))){
const err375 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data169.address !== undefined){
let data170 = data169.address;
if(((typeof data170 !== "string") && (!((typeof data170 == "number") && (isFinite(data170))))) && (typeof data170 !== "boolean")){
const err376 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/address/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.memcached.properties.address.type}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
if(typeof data170 === "string"){
if(!pattern14.test(data170)){
const err377 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
}
if(data169.port !== undefined){
let data171 = data169.port;
if(!(((typeof data171 == "number") && (!(data171 % 1) && !isNaN(data171))) && (isFinite(data171)))){
const err378 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if((typeof data171 == "number") && (isFinite(data171))){
if(data171 > 65535 || isNaN(data171)){
const err379 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(data171 < 1 || isNaN(data171)){
const err380 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
}
}
}
if(data155.postgres !== undefined){
if(!(validate37(data155.postgres, {instancePath:instancePath+"/workers/" + i0+"/readiness/postgres",parentData:data155,parentDataProperty:"postgres",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data155.dns !== undefined){
if(!(validate39(data155.dns, {instancePath:instancePath+"/workers/" + i0+"/readiness/dns",parentData:data155,parentDataProperty:"dns",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data155.initial_delay !== undefined){
let data174 = data155.initial_delay;
if((typeof data174 !== "string") && (!(((typeof data174 == "number") && (!(data174 % 1) && !isNaN(data174))) && (isFinite(data174))))){
const err381 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.initial_delay.type}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if((typeof data174 == "number") && (isFinite(data174))){
if(data174 > 0 || isNaN(data174)){
const err382 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if(data174 < 0 || isNaN(data174)){
const err383 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(typeof data174 === "string"){
if(!pattern1.test(data174)){
const err384 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
}
if(data155.period !== undefined){
let data175 = data155.period;
if((typeof data175 !== "string") && (!(((typeof data175 == "number") && (!(data175 % 1) && !isNaN(data175))) && (isFinite(data175))))){
const err385 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.period.type}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if((typeof data175 == "number") && (isFinite(data175))){
if(data175 > 0 || isNaN(data175)){
const err386 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(data175 < 0 || isNaN(data175)){
const err387 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(typeof data175 === "string"){
if(!pattern1.test(data175)){
const err388 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
}
if(data155.timeout !== undefined){
let data176 = data155.timeout;
if((typeof data176 !== "string") && (!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176))))){
const err389 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.timeout.type}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 > 0 || isNaN(data176)){
const err390 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
if(data176 < 0 || isNaN(data176)){
const err391 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(typeof data176 === "string"){
if(!pattern1.test(data176)){
const err392 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
if(data155.failure_threshold !== undefined){
let data177 = data155.failure_threshold;
if(!(((typeof data177 == "number") && (!(data177 % 1) && !isNaN(data177))) && (isFinite(data177)))){
const err393 = {instancePath:instancePath+"/workers/" + i0+"/readiness/failure_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/failure_threshold/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
if((typeof data177 == "number") && (isFinite(data177))){
if(data177 < 1 || isNaN(data177)){
const err394 = {instancePath:instancePath+"/workers/" + i0+"/readiness/failure_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/failure_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
}
if(data155.success_threshold !== undefined){
let data178 = data155.success_threshold;
if(!(((typeof data178 == "number") && (!(data178 % 1) && !isNaN(data178))) && (isFinite(data178)))){
const err395 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/success_threshold/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
if((typeof data178 == "number") && (isFinite(data178))){
if(data178 < 1 || isNaN(data178)){
const err396 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/success_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
}
if(data155.limits_ok !== undefined){
if(typeof data155.limits_ok !== "boolean"){
const err397 = {instancePath:instancePath+"/workers/" + i0+"/readiness/limits_ok",schemaPath:"#/properties/workers/items/properties/readiness/properties/limits_ok/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
}
else {
const err398 = {instancePath:instancePath+"/workers/" + i0+"/readiness",schemaPath:"#/properties/workers/items/properties/readiness/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
if(data10.notify !== undefined){
let data180 = data10.notify;
if((!(data180 && typeof data180 == "object" && !Array.isArray(data180))) && (typeof data180 !== "string")){
const err399 = {instancePath:instancePath+"/workers/" + i0+"/notify",schemaPath:"#/properties/workers/items/properties/notify/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.type}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
if(typeof data180 === "string"){
if(!pattern113.test(data180)){
const err400 = {instancePath:instancePath+"/workers/" + i0+"/notify",schemaPath:"#/properties/workers/items/properties/notify/pattern",keyword:"pattern",params:{pattern: "^systemd$"}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
for(const key25 in data180){
if(!(((((((key25 === "fd") || (key25 === "log")) || (key25 === "stream")) || (key25 === "access")) || (key25 === "timeout")) || (key25 === "watchdog")) || (key25 === "watchdog_signal"))){
const err401 = {instancePath:instancePath+"/workers/" + i0+"/notify",schemaPath:"#/properties/workers/items/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data180.fd !== undefined){
let data181 = data180.fd;
if(!(((typeof data181 == "number") && (!(data181 % 1) && !isNaN(data181))) && (isFinite(data181)))){
const err402 = {instancePath:instancePath+"/workers/" + i0+"/notify/fd",schemaPath:"#/properties/workers/items/properties/notify/properties/fd/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
if((typeof data181 == "number") && (isFinite(data181))){
if(data181 > 255 || isNaN(data181)){
const err403 = {instancePath:instancePath+"/workers/" + i0+"/notify/fd",schemaPath:"#/properties/workers/items/properties/notify/properties/fd/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
if(data181 < 3 || isNaN(data181)){
const err404 = {instancePath:instancePath+"/workers/" + i0+"/notify/fd",schemaPath:"#/properties/workers/items/properties/notify/properties/fd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
if(data180.log !== undefined){
let data182 = data180.log;
if(((typeof data182 !== "string") && (!((typeof data182 == "number") && (isFinite(data182))))) && (typeof data182 !== "boolean")){
const err405 = {instancePath:instancePath+"/workers/" + i0+"/notify/log",schemaPath:"#/properties/workers/items/properties/notify/properties/log/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.log.type}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(typeof data182 === "string"){
if(!pattern3.test(data182)){
const err406 = {instancePath:instancePath+"/workers/" + i0+"/notify/log",schemaPath:"#/properties/workers/items/properties/notify/properties/log/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
}
if(data180.stream !== undefined){
let data183 = data180.stream;
if(typeof data183 !== "string"){
const err407 = {instancePath:instancePath+"/workers/" + i0+"/notify/stream",schemaPath:"#/properties/workers/items/properties/notify/properties/stream/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
if(!(((data183 === "any") || (data183 === "stdout")) || (data183 === "stderr"))){
const err408 = {instancePath:instancePath+"/workers/" + i0+"/notify/stream",schemaPath:"#/properties/workers/items/properties/notify/properties/stream/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.notify.properties.stream.enum}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
if(data180.access !== undefined){
let data184 = data180.access;
if(typeof data184 !== "string"){
const err409 = {instancePath:instancePath+"/workers/" + i0+"/notify/access",schemaPath:"#/properties/workers/items/properties/notify/properties/access/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
if(!((data184 === "main") || (data184 === "all"))){
const err410 = {instancePath:instancePath+"/workers/" + i0+"/notify/access",schemaPath:"#/properties/workers/items/properties/notify/properties/access/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.notify.properties.access.enum}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
if(data180.timeout !== undefined){
let data185 = data180.timeout;
if((typeof data185 !== "string") && (!(((typeof data185 == "number") && (!(data185 % 1) && !isNaN(data185))) && (isFinite(data185))))){
const err411 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.timeout.type}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
if((typeof data185 == "number") && (isFinite(data185))){
if(data185 > 0 || isNaN(data185)){
const err412 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
if(data185 < 0 || isNaN(data185)){
const err413 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
if(typeof data185 === "string"){
if(!pattern46.test(data185)){
const err414 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
}
if(data180.watchdog !== undefined){
let data186 = data180.watchdog;
if((typeof data186 !== "string") && (!(((typeof data186 == "number") && (!(data186 % 1) && !isNaN(data186))) && (isFinite(data186))))){
const err415 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.watchdog.type}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
if((typeof data186 == "number") && (isFinite(data186))){
if(data186 > 0 || isNaN(data186)){
const err416 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
if(data186 < 0 || isNaN(data186)){
const err417 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
if(typeof data186 === "string"){
if(!pattern1.test(data186)){
const err418 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
}
if(data180.watchdog_signal !== undefined){
let data187 = data180.watchdog_signal;
if((typeof data187 !== "string") && (!(((typeof data187 == "number") && (!(data187 % 1) && !isNaN(data187))) && (isFinite(data187))))){
const err419 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog_signal",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog_signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.watchdog_signal.type}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
}
}
if(data10.reload !== undefined){
let data188 = data10.reload;
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
for(const key26 in data188){
if(!((((((key26 === "signal") || (key26 === "exec")) || (key26 === "http")) || (key26 === "validate")) || (key26 === "confirm")) || (key26 === "timeout"))){
const err420 = {instancePath:instancePath+"/workers/" + i0+"/reload",schemaPath:"#/properties/workers/items/properties/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data188.signal !== undefined){
let data189 = data188.signal;
if((typeof data189 !== "string") && (!(((typeof data189 == "number") && (!(data189 % 1) && !isNaN(data189))) && (isFinite(data189))))){
const err421 = {instancePath:instancePath+"/workers/" + i0+"/reload/signal",schemaPath:"#/properties/workers/items/properties/reload/properties/signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.signal.type}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data188.exec !== undefined){
let data190 = data188.exec;
if((((typeof data190 !== "string") && (!((typeof data190 == "number") && (isFinite(data190))))) && (typeof data190 !== "boolean")) && (!(Array.isArray(data190)))){
const err422 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec",schemaPath:"#/properties/workers/items/properties/reload/properties/exec/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.exec.type}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
if(typeof data190 === "string"){
if(!pattern3.test(data190)){
const err423 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec",schemaPath:"#/properties/workers/items/properties/reload/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
if(Array.isArray(data190)){
if(data190.length < 1){
const err424 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec",schemaPath:"#/properties/workers/items/properties/reload/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
const len18 = data190.length;
for(let i18=0; i18<len18; i18++){
let data191 = data190[i18];
if(((typeof data191 !== "string") && (!((typeof data191 == "number") && (isFinite(data191))))) && (typeof data191 !== "boolean")){
const err425 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec/" + i18,schemaPath:"#/properties/workers/items/properties/reload/properties/exec/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if(typeof data191 === "string"){
if(!pattern3.test(data191)){
const err426 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec/" + i18,schemaPath:"#/properties/workers/items/properties/reload/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
}
}
}
if(data188.http !== undefined){
if(!(validate22(data188.http, {instancePath:instancePath+"/workers/" + i0+"/reload/http",parentData:data188,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data188.validate !== undefined){
let data193 = data188.validate;
if((((typeof data193 !== "string") && (!((typeof data193 == "number") && (isFinite(data193))))) && (typeof data193 !== "boolean")) && (!(Array.isArray(data193)))){
const err427 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate",schemaPath:"#/properties/workers/items/properties/reload/properties/validate/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.validate.type}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
if(typeof data193 === "string"){
if(!pattern3.test(data193)){
const err428 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate",schemaPath:"#/properties/workers/items/properties/reload/properties/validate/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
if(Array.isArray(data193)){
if(data193.length < 1){
const err429 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate",schemaPath:"#/properties/workers/items/properties/reload/properties/validate/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
const len19 = data193.length;
for(let i19=0; i19<len19; i19++){
let data194 = data193[i19];
if(((typeof data194 !== "string") && (!((typeof data194 == "number") && (isFinite(data194))))) && (typeof data194 !== "boolean")){
const err430 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate/" + i19,schemaPath:"#/properties/workers/items/properties/reload/properties/validate/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.validate.items.type}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
if(typeof data194 === "string"){
if(!pattern3.test(data194)){
const err431 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate/" + i19,schemaPath:"#/properties/workers/items/properties/reload/properties/validate/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
}
}
}
if(data188.confirm !== undefined){
let data195 = data188.confirm;
if(typeof data195 !== "string"){
const err432 = {instancePath:instancePath+"/workers/" + i0+"/reload/confirm",schemaPath:"#/properties/workers/items/properties/reload/properties/confirm/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
if(!(((data195 === "notify") || (data195 === "readiness")) || (data195 === "none"))){
const err433 = {instancePath:instancePath+"/workers/" + i0+"/reload/confirm",schemaPath:"#/properties/workers/items/properties/reload/properties/confirm/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.reload.properties.confirm.enum}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data188.timeout !== undefined){
let data196 = data188.timeout;
if((typeof data196 !== "string") && (!(((typeof data196 == "number") && (!(data196 % 1) && !isNaN(data196))) && (isFinite(data196))))){
const err434 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.timeout.type}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
if((typeof data196 == "number") && (isFinite(data196))){
if(data196 > 0 || isNaN(data196)){
const err435 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
if(data196 < 0 || isNaN(data196)){
const err436 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
if(typeof data196 === "string"){
if(!pattern1.test(data196)){
const err437 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
}
}
else {
const err438 = {instancePath:instancePath+"/workers/" + i0+"/reload",schemaPath:"#/properties/workers/items/properties/reload/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
if(data10.health_check !== undefined){
if(!(validate50(data10.health_check, {instancePath:instancePath+"/workers/" + i0+"/health_check",parentData:data10,parentDataProperty:"health_check",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data10.hooks !== undefined){
let data198 = data10.hooks;
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
for(const key27 in data198){
if(!(((((((key27 === "pre_start") || (key27 === "post_start")) || (key27 === "on_ready")) || (key27 === "pre_reload")) || (key27 === "pre_stop")) || (key27 === "post_exit")) || (key27 === "post_stop"))){
const err439 = {instancePath:instancePath+"/workers/" + i0+"/hooks",schemaPath:"#/properties/workers/items/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data198.pre_start !== undefined){
if(!(validate56(data198.pre_start, {instancePath:instancePath+"/workers/" + i0+"/hooks/pre_start",parentData:data198,parentDataProperty:"pre_start",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data198.post_start !== undefined){
if(!(validate56(data198.post_start, {instancePath:instancePath+"/workers/" + i0+"/hooks/post_start",parentData:data198,parentDataProperty:"post_start",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data198.on_ready !== undefined){
if(!(validate56(data198.on_ready, {instancePath:instancePath+"/workers/" + i0+"/hooks/on_ready",parentData:data198,parentDataProperty:"on_ready",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data198.pre_reload !== undefined){
if(!(validate56(data198.pre_reload, {instancePath:instancePath+"/workers/" + i0+"/hooks/pre_reload",parentData:data198,parentDataProperty:"pre_reload",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data198.pre_stop !== undefined){
if(!(validate56(data198.pre_stop, {instancePath:instancePath+"/workers/" + i0+"/hooks/pre_stop",parentData:data198,parentDataProperty:"pre_stop",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data198.post_exit !== undefined){
if(!(validate56(data198.post_exit, {instancePath:instancePath+"/workers/" + i0+"/hooks/post_exit",parentData:data198,parentDataProperty:"post_exit",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data198.post_stop !== undefined){
if(!(validate56(data198.post_stop, {instancePath:instancePath+"/workers/" + i0+"/hooks/post_stop",parentData:data198,parentDataProperty:"post_stop",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err440 = {instancePath:instancePath+"/workers/" + i0+"/hooks",schemaPath:"#/properties/workers/items/properties/hooks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
if(data10.limits !== undefined){
if(!(validate66(data10.limits, {instancePath:instancePath+"/workers/" + i0+"/limits",parentData:data10,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data10.resource_monitoring !== undefined){
if(!(validate74(data10.resource_monitoring, {instancePath:instancePath+"/workers/" + i0+"/resource_monitoring",parentData:data10,parentDataProperty:"resource_monitoring",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data10.unit !== undefined){
let data208 = data10.unit;
if(data208 && typeof data208 == "object" && !Array.isArray(data208)){
for(const key28 in data208){
if(!(((key28 === "managed") || (key28 === "integrated")) || (key28 === "unmanaged"))){
const err441 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
if(data208.managed !== undefined){
if(!(validate79(data208.managed, {instancePath:instancePath+"/workers/" + i0+"/unit/managed",parentData:data208,parentDataProperty:"managed",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data208.integrated !== undefined){
if(!(validate79(data208.integrated, {instancePath:instancePath+"/workers/" + i0+"/unit/integrated",parentData:data208,parentDataProperty:"integrated",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data208.unmanaged !== undefined){
let data211 = data208.unmanaged;
if(data211 && typeof data211 == "object" && !Array.isArray(data211)){
if(data211.discovery === undefined){
const err442 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/required",keyword:"required",params:{missingProperty: "discovery"}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
for(const key29 in data211){
if(!((((key29 === "metadata") || (key29 === "discovery")) || (key29 === "control")) || (key29 === "health_check"))){
const err443 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
if(data211.metadata !== undefined){
let data212 = data211.metadata;
if(data212 && typeof data212 == "object" && !Array.isArray(data212)){
for(const key30 in data212){
if(!((key30 === "name") || (key30 === "description"))){
const err444 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data212.name !== undefined){
let data213 = data212.name;
if(((typeof data213 !== "string") && (!((typeof data213 == "number") && (isFinite(data213))))) && (typeof data213 !== "boolean")){
const err445 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.metadata.properties.name.type}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(typeof data213 === "string"){
if(!pattern14.test(data213)){
const err446 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
}
if(data212.description !== undefined){
let data214 = data212.description;
if(((typeof data214 !== "string") && (!((typeof data214 == "number") && (isFinite(data214))))) && (typeof data214 !== "boolean")){
const err447 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/description",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/description/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.metadata.properties.description.type}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
if(typeof data214 === "string"){
if(!pattern3.test(data214)){
const err448 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/description",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
}
}
else {
const err449 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data211.discovery !== undefined){
let data215 = data211.discovery;
if(data215 && typeof data215 == "object" && !Array.isArray(data215)){
if(data215.method === undefined){
const err450 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
for(const key31 in data215){
if(!(func2.call(schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties, key31))){
const err451 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
}
if(data215.method !== undefined){
let data216 = data215.method;
if(typeof data216 !== "string"){
const err452 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/method",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
if(!(((((data216 === "pid-file") || (data216 === "process-name")) || (data216 === "port")) || (data216 === "service-name")) || (data216 === "cgroup"))){
const err453 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/method",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/method/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.method.enum}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
if(data215.pid_file !== undefined){
let data217 = data215.pid_file;
if(((typeof data217 !== "string") && (!((typeof data217 == "number") && (isFinite(data217))))) && (typeof data217 !== "boolean")){
const err454 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/pid_file",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/pid_file/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
if(typeof data217 === "string"){
if(!pattern14.test(data217)){
const err455 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/pid_file",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
}
if(data215.process_name !== undefined){
let data218 = data215.process_name;
if(((typeof data218 !== "string") && (!((typeof data218 == "number") && (isFinite(data218))))) && (typeof data218 !== "boolean")){
const err456 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.process_name.type}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
if(typeof data218 === "string"){
if(!pattern14.test(data218)){
const err457 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
}
if(data215.process_args !== undefined){
let data219 = data215.process_args;
if(Array.isArray(data219)){
const len20 = data219.length;
for(let i20=0; i20<len20; i20++){
let data220 = data219[i20];
if(((typeof data220 !== "string") && (!((typeof data220 == "number") && (isFinite(data220))))) && (typeof data220 !== "boolean")){
const err458 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_args/" + i20,schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_args/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.process_args.items.type}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
if(typeof data220 === "string"){
if(!pattern3.test(data220)){
const err459 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_args/" + i20,schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
}
}
else {
const err460 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_args",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
if(data215.port !== undefined){
let data221 = data215.port;
if(!(((typeof data221 == "number") && (!(data221 % 1) && !isNaN(data221))) && (isFinite(data221)))){
const err461 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/port",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
if((typeof data221 == "number") && (isFinite(data221))){
if(data221 > 65535 || isNaN(data221)){
const err462 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/port",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
if(data221 < 1 || isNaN(data221)){
const err463 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/port",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
}
if(data215.protocol !== undefined){
let data222 = data215.protocol;
if(typeof data222 !== "string"){
const err464 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/protocol",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/protocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
if(!((data222 === "tcp") || (data222 === "udp"))){
const err465 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/protocol",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.protocol.enum}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
}
if(data215.service_name !== undefined){
let data223 = data215.service_name;
if(((typeof data223 !== "string") && (!((typeof data223 == "number") && (isFinite(data223))))) && (typeof data223 !== "boolean")){
const err466 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/service_name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.service_name.type}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
if(typeof data223 === "string"){
if(!pattern14.test(data223)){
const err467 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/service_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
}
if(data215.cgroup !== undefined){
let data224 = data215.cgroup;
if(((typeof data224 !== "string") && (!((typeof data224 == "number") && (isFinite(data224))))) && (typeof data224 !== "boolean")){
const err468 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/cgroup",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/cgroup/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.cgroup.type}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
if(typeof data224 === "string"){
if(!pattern14.test(data224)){
const err469 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/cgroup",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/cgroup/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
}
if(data215.check_interval !== undefined){
let data225 = data215.check_interval;
if((typeof data225 !== "string") && (!(((typeof data225 == "number") && (!(data225 % 1) && !isNaN(data225))) && (isFinite(data225))))){
const err470 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.check_interval.type}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
if((typeof data225 == "number") && (isFinite(data225))){
if(data225 > 0 || isNaN(data225)){
const err471 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
if(data225 < 0 || isNaN(data225)){
const err472 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(typeof data225 === "string"){
if(!pattern1.test(data225)){
const err473 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
}
}
else {
const err474 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data211.control !== undefined){
let data226 = data211.control;
if(data226 && typeof data226 == "object" && !Array.isArray(data226)){
for(const key32 in data226){
if(!((((((key32 === "can_terminate") || (key32 === "can_restart")) || (key32 === "service_manager")) || (key32 === "service_name")) || (key32 === "allowed_signals")) || (key32 === "graceful_timeout"))){
const err475 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
if(data226.can_terminate !== undefined){
if(typeof data226.can_terminate !== "boolean"){
const err476 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/can_terminate",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/can_terminate/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data226.can_restart !== undefined){
if(typeof data226.can_restart !== "boolean"){
const err477 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/can_restart",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/can_restart/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
if(data226.service_manager !== undefined){
let data229 = data226.service_manager;
if(typeof data229 !== "string"){
const err478 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_manager",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_manager/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
if(!(data229 === "systemd")){
const err479 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_manager",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_manager/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.service_manager.enum}};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
if(data226.service_name !== undefined){
let data230 = data226.service_name;
if(((typeof data230 !== "string") && (!((typeof data230 == "number") && (isFinite(data230))))) && (typeof data230 !== "boolean")){
const err480 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.service_name.type}};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
if(typeof data230 === "string"){
if(!pattern14.test(data230)){
const err481 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
}
if(data226.allowed_signals !== undefined){
let data231 = data226.allowed_signals;
if(Array.isArray(data231)){
if(data231.length < 1){
const err482 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/allowed_signals",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/allowed_signals/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
const len21 = data231.length;
for(let i21=0; i21<len21; i21++){
let data232 = data231[i21];
if((typeof data232 !== "string") && (!(((typeof data232 == "number") && (!(data232 % 1) && !isNaN(data232))) && (isFinite(data232))))){
const err483 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/allowed_signals/" + i21,schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/allowed_signals/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.allowed_signals.items.type}};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
}
}
else {
const err484 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/allowed_signals",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/allowed_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
if(data226.graceful_timeout !== undefined){
let data233 = data226.graceful_timeout;
if((typeof data233 !== "string") && (!(((typeof data233 == "number") && (!(data233 % 1) && !isNaN(data233))) && (isFinite(data233))))){
const err485 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.graceful_timeout.type}};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
if((typeof data233 == "number") && (isFinite(data233))){
if(data233 > 0 || isNaN(data233)){
const err486 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
if(data233 < 0 || isNaN(data233)){
const err487 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
if(typeof data233 === "string"){
if(!pattern1.test(data233)){
const err488 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
}
}
}
else {
const err489 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
}
if(data211.health_check !== undefined){
if(!(validate50(data211.health_check, {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/health_check",parentData:data211,parentDataProperty:"health_check",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err490 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
}
else {
const err491 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
}
}
else {
const err492 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
}
}
if(data.groups !== undefined){
let data235 = data.groups;
if((!(data235 && typeof data235 == "object" && !Array.isArray(data235))) && (data235 !== null)){
const err493 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: schema6.properties.groups.type}};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
if(data235 && typeof data235 == "object" && !Array.isArray(data235)){
for(const key33 in data235){
const _errs482 = errors;
if(typeof key33 === "string"){
if(!pattern4.test(key33)){
const err494 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,64}$"},propertyName:key33};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
}
var valid77 = _errs482 === errors;
if(!valid77){
const err495 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames",keyword:"propertyNames",params:{propertyName: key33}};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
for(const key34 in data235){
let data236 = data235[key34];
if(data236 && typeof data236 == "object" && !Array.isArray(data236)){
if(data236.members === undefined){
const err496 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/required",keyword:"required",params:{missingProperty: "members"}};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
for(const key35 in data236){
if(!((((((key35 === "members") || (key35 === "strategy")) || (key35 === "limits")) || (key35 === "max_running")) || (key35 === "leader")) || (key35 === "on_failure"))){
const err497 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
if(data236.members !== undefined){
let data237 = data236.members;
if(Array.isArray(data237)){
if(data237.length < 1){
const err498 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members",schemaPath:"#/properties/groups/additionalProperties/properties/members/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
const len22 = data237.length;
for(let i22=0; i22<len22; i22++){
let data238 = data237[i22];
if(((typeof data238 !== "string") && (!((typeof data238 == "number") && (isFinite(data238))))) && (typeof data238 !== "boolean")){
const err499 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members/" + i22,schemaPath:"#/properties/groups/additionalProperties/properties/members/items/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.members.items.type}};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
if(typeof data238 === "string"){
if(!pattern14.test(data238)){
const err500 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members/" + i22,schemaPath:"#/properties/groups/additionalProperties/properties/members/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
}
}
}
else {
const err501 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members",schemaPath:"#/properties/groups/additionalProperties/properties/members/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
if(data236.strategy !== undefined){
let data239 = data236.strategy;
if(typeof data239 !== "string"){
const err502 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/strategy",schemaPath:"#/properties/groups/additionalProperties/properties/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
if(!(((data239 === "one_for_one") || (data239 === "one_for_all")) || (data239 === "rest_for_one"))){
const err503 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/strategy",schemaPath:"#/properties/groups/additionalProperties/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.strategy.enum}};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
}
if(data236.limits !== undefined){
let data240 = data236.limits;
if(data240 && typeof data240 == "object" && !Array.isArray(data240)){
for(const key36 in data240){
if(!((((key36 === "memory") || (key36 === "cpu")) || (key36 === "io")) || (key36 === "process"))){
const err504 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/groups/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36}};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
if(data240.memory !== undefined){
let data241 = data240.memory;
if(data241 && typeof data241 == "object" && !Array.isArray(data241)){
for(const key37 in data241){
if(!(func2.call(schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties, key37))){
const err505 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
if(data241.max_rss !== undefined){
let data242 = data241.max_rss;
if((typeof data242 !== "string") && (!(((typeof data242 == "number") && (!(data242 % 1) && !isNaN(data242))) && (isFinite(data242))))){
const err506 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/max_rss",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/max_rss/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.max_rss.type}};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
if((typeof data242 == "number") && (isFinite(data242))){
if(data242 < 0 || isNaN(data242)){
const err507 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/max_rss",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/max_rss/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
}
if(typeof data242 === "string"){
if(!pattern2.test(data242)){
const err508 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/max_rss",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/max_rss/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
}
if(data241.max !== undefined){
let data243 = data241.max;
if((typeof data243 !== "string") && (!(((typeof data243 == "number") && (!(data243 % 1) && !isNaN(data243))) && (isFinite(data243))))){
const err509 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/max",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/max/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.max.type}};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
if((typeof data243 == "number") && (isFinite(data243))){
if(data243 < 0 || isNaN(data243)){
const err510 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/max",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
}
if(typeof data243 === "string"){
if(!pattern2.test(data243)){
const err511 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/max",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/max/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
}
}
if(data241.high !== undefined){
let data244 = data241.high;
if((typeof data244 !== "string") && (!(((typeof data244 == "number") && (!(data244 % 1) && !isNaN(data244))) && (isFinite(data244))))){
const err512 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/high",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/high/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.high.type}};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
if((typeof data244 == "number") && (isFinite(data244))){
if(data244 < 0 || isNaN(data244)){
const err513 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/high",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/high/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
}
if(typeof data244 === "string"){
if(!pattern2.test(data244)){
const err514 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/high",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/high/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
}
}
if(data241.policy !== undefined){
let data245 = data241.policy;
if(typeof data245 !== "string"){
const err515 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
if(!((((((((data245 === "none") || (data245 === "log")) || (data245 === "alert")) || (data245 === "throttle")) || (data245 === "graceful_shutdown")) || (data245 === "immediate_kill")) || (data245 === "restart")) || (data245 === "alert_only"))){
const err516 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/policy/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.policy.enum}};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
}
if(data241.warning_threshold !== undefined){
let data246 = data241.warning_threshold;
if((typeof data246 == "number") && (isFinite(data246))){
if(data246 > 100 || isNaN(data246)){
const err517 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
if(data246 <= 0 || isNaN(data246)){
const err518 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
}
else {
const err519 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
}
if(data241.sustained_violation_time !== undefined){
let data247 = data241.sustained_violation_time;
if((typeof data247 !== "string") && (!(((typeof data247 == "number") && (!(data247 % 1) && !isNaN(data247))) && (isFinite(data247))))){
const err520 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/sustained_violation_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
if((typeof data247 == "number") && (isFinite(data247))){
if(data247 > 0 || isNaN(data247)){
const err521 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
if(data247 < 0 || isNaN(data247)){
const err522 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
if(typeof data247 === "string"){
if(!pattern1.test(data247)){
const err523 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
}
if(data241.spike_tolerance_time !== undefined){
let data248 = data241.spike_tolerance_time;
if((typeof data248 !== "string") && (!(((typeof data248 == "number") && (!(data248 % 1) && !isNaN(data248))) && (isFinite(data248))))){
const err524 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
if((typeof data248 == "number") && (isFinite(data248))){
if(data248 > 0 || isNaN(data248)){
const err525 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
if(data248 < 0 || isNaN(data248)){
const err526 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
if(typeof data248 === "string"){
if(!pattern1.test(data248)){
const err527 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
}
if(data241.hysteresis !== undefined){
let data249 = data241.hysteresis;
if((typeof data249 == "number") && (isFinite(data249))){
if(data249 > 99 || isNaN(data249)){
const err528 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
if(data249 <= 0 || isNaN(data249)){
const err529 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
}
else {
const err530 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
if(data241.cool_down !== undefined){
let data250 = data241.cool_down;
if((typeof data250 !== "string") && (!(((typeof data250 == "number") && (!(data250 % 1) && !isNaN(data250))) && (isFinite(data250))))){
const err531 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/cool_down/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.memory.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
if((typeof data250 == "number") && (isFinite(data250))){
if(data250 > 0 || isNaN(data250)){
const err532 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
if(data250 < 0 || isNaN(data250)){
const err533 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
if(typeof data250 === "string"){
if(!pattern1.test(data250)){
const err534 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
}
}
}
else {
const err535 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/memory",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/memory/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
if(data240.cpu !== undefined){
let data251 = data240.cpu;
if(data251 && typeof data251 == "object" && !Array.isArray(data251)){
for(const key38 in data251){
if(!(func2.call(schema6.properties.groups.additionalProperties.properties.limits.properties.cpu.properties, key38))){
const err536 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38}};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
}
if(data251.max_percent !== undefined){
let data252 = data251.max_percent;
if((typeof data252 == "number") && (isFinite(data252))){
if(data252 <= 0 || isNaN(data252)){
const err537 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/max_percent",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/max_percent/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
}
else {
const err538 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/max_percent",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/max_percent/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
if(data251.max_cores !== undefined){
let data253 = data251.max_cores;
if((typeof data253 == "number") && (isFinite(data253))){
if(data253 <= 0 || isNaN(data253)){
const err539 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/max_cores",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/max_cores/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
else {
const err540 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/max_cores",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/max_cores/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
}
if(data251.weight !== undefined){
let data254 = data251.weight;
if(!(((typeof data254 == "number") && (!(data254 % 1) && !isNaN(data254))) && (isFinite(data254)))){
const err541 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/weight",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
if((typeof data254 == "number") && (isFinite(data254))){
if(data254 > 10000 || isNaN(data254)){
const err542 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/weight",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
if(data254 < 1 || isNaN(data254)){
const err543 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/weight",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
}
}
if(data251.policy !== undefined){
let data255 = data251.policy;
if(typeof data255 !== "string"){
const err544 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
if(!((((((((data255 === "none") || (data255 === "log")) || (data255 === "alert")) || (data255 === "throttle")) || (data255 === "graceful_shutdown")) || (data255 === "immediate_kill")) || (data255 === "restart")) || (data255 === "alert_only"))){
const err545 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/policy/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.limits.properties.cpu.properties.policy.enum}};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
if(data251.warning_threshold !== undefined){
let data256 = data251.warning_threshold;
if((typeof data256 == "number") && (isFinite(data256))){
if(data256 > 100 || isNaN(data256)){
const err546 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
if(data256 <= 0 || isNaN(data256)){
const err547 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
}
else {
const err548 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
}
if(data251.sustained_violation_time !== undefined){
let data257 = data251.sustained_violation_time;
if((typeof data257 !== "string") && (!(((typeof data257 == "number") && (!(data257 % 1) && !isNaN(data257))) && (isFinite(data257))))){
const err549 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/sustained_violation_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.cpu.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
if((typeof data257 == "number") && (isFinite(data257))){
if(data257 > 0 || isNaN(data257)){
const err550 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
if(data257 < 0 || isNaN(data257)){
const err551 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
}
if(typeof data257 === "string"){
if(!pattern1.test(data257)){
const err552 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
}
if(data251.spike_tolerance_time !== undefined){
let data258 = data251.spike_tolerance_time;
if((typeof data258 !== "string") && (!(((typeof data258 == "number") && (!(data258 % 1) && !isNaN(data258))) && (isFinite(data258))))){
const err553 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.cpu.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
if((typeof data258 == "number") && (isFinite(data258))){
if(data258 > 0 || isNaN(data258)){
const err554 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
if(data258 < 0 || isNaN(data258)){
const err555 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
}
if(typeof data258 === "string"){
if(!pattern1.test(data258)){
const err556 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
}
}
if(data251.hysteresis !== undefined){
let data259 = data251.hysteresis;
if((typeof data259 == "number") && (isFinite(data259))){
if(data259 > 99 || isNaN(data259)){
const err557 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
if(data259 <= 0 || isNaN(data259)){
const err558 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
}
else {
const err559 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
}
if(data251.cool_down !== undefined){
let data260 = data251.cool_down;
if((typeof data260 !== "string") && (!(((typeof data260 == "number") && (!(data260 % 1) && !isNaN(data260))) && (isFinite(data260))))){
const err560 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/cool_down/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.cpu.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
if((typeof data260 == "number") && (isFinite(data260))){
if(data260 > 0 || isNaN(data260)){
const err561 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
if(data260 < 0 || isNaN(data260)){
const err562 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
}
if(typeof data260 === "string"){
if(!pattern1.test(data260)){
const err563 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
}
}
}
else {
const err564 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/cpu",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/cpu/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
}
}
if(data240.io !== undefined){
let data261 = data240.io;
if(data261 && typeof data261 == "object" && !Array.isArray(data261)){
for(const key39 in data261){
if(!(func2.call(schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties, key39))){
const err565 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39}};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
}
if(data261.max_read_rate !== undefined){
let data262 = data261.max_read_rate;
if((typeof data262 !== "string") && (!(((typeof data262 == "number") && (!(data262 % 1) && !isNaN(data262))) && (isFinite(data262))))){
const err566 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_rate",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_rate/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.max_read_rate.type}};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
if((typeof data262 == "number") && (isFinite(data262))){
if(data262 < 0 || isNaN(data262)){
const err567 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_rate",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
}
if(typeof data262 === "string"){
if(!pattern150.test(data262)){
const err568 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_rate",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
}
}
if(data261.max_write_rate !== undefined){
let data263 = data261.max_write_rate;
if((typeof data263 !== "string") && (!(((typeof data263 == "number") && (!(data263 % 1) && !isNaN(data263))) && (isFinite(data263))))){
const err569 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_rate",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_rate/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.max_write_rate.type}};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
if((typeof data263 == "number") && (isFinite(data263))){
if(data263 < 0 || isNaN(data263)){
const err570 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_rate",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
if(typeof data263 === "string"){
if(!pattern150.test(data263)){
const err571 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_rate",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_rate/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
}
}
if(data261.max_read_bps !== undefined){
let data264 = data261.max_read_bps;
if((typeof data264 !== "string") && (!(((typeof data264 == "number") && (!(data264 % 1) && !isNaN(data264))) && (isFinite(data264))))){
const err572 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_bps",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_bps/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.max_read_bps.type}};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
if((typeof data264 == "number") && (isFinite(data264))){
if(data264 < 0 || isNaN(data264)){
const err573 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_bps",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_bps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
}
if(typeof data264 === "string"){
if(!pattern150.test(data264)){
const err574 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_bps",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_bps/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
}
}
if(data261.max_write_bps !== undefined){
let data265 = data261.max_write_bps;
if((typeof data265 !== "string") && (!(((typeof data265 == "number") && (!(data265 % 1) && !isNaN(data265))) && (isFinite(data265))))){
const err575 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_bps",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_bps/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.max_write_bps.type}};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
if((typeof data265 == "number") && (isFinite(data265))){
if(data265 < 0 || isNaN(data265)){
const err576 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_bps",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_bps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
}
if(typeof data265 === "string"){
if(!pattern150.test(data265)){
const err577 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_bps",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_bps/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$"}};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
}
}
if(data261.max_read_ops !== undefined){
let data266 = data261.max_read_ops;
if(!(((typeof data266 == "number") && (!(data266 % 1) && !isNaN(data266))) && (isFinite(data266)))){
const err578 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_ops",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_ops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err578];
}
else {
vErrors.push(err578);
}
errors++;
}
if((typeof data266 == "number") && (isFinite(data266))){
if(data266 < 0 || isNaN(data266)){
const err579 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_read_ops",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_read_ops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err579];
}
else {
vErrors.push(err579);
}
errors++;
}
}
}
if(data261.max_write_ops !== undefined){
let data267 = data261.max_write_ops;
if(!(((typeof data267 == "number") && (!(data267 % 1) && !isNaN(data267))) && (isFinite(data267)))){
const err580 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_ops",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_ops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err580];
}
else {
vErrors.push(err580);
}
errors++;
}
if((typeof data267 == "number") && (isFinite(data267))){
if(data267 < 0 || isNaN(data267)){
const err581 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/max_write_ops",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/max_write_ops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err581];
}
else {
vErrors.push(err581);
}
errors++;
}
}
}
if(data261.devices !== undefined){
let data268 = data261.devices;
if(Array.isArray(data268)){
if(data268.length < 1){
const err582 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/devices",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/devices/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err582];
}
else {
vErrors.push(err582);
}
errors++;
}
const len23 = data268.length;
for(let i23=0; i23<len23; i23++){
let data269 = data268[i23];
if(((typeof data269 !== "string") && (!((typeof data269 == "number") && (isFinite(data269))))) && (typeof data269 !== "boolean")){
const err583 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/devices/" + i23,schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/devices/items/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.devices.items.type}};
if(vErrors === null){
vErrors = [err583];
}
else {
vErrors.push(err583);
}
errors++;
}
if(typeof data269 === "string"){
if(!pattern14.test(data269)){
const err584 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/devices/" + i23,schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err584];
}
else {
vErrors.push(err584);
}
errors++;
}
}
}
}
else {
const err585 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/devices",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/devices/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err585];
}
else {
vErrors.push(err585);
}
errors++;
}
}
if(data261.policy !== undefined){
let data270 = data261.policy;
if(typeof data270 !== "string"){
const err586 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err586];
}
else {
vErrors.push(err586);
}
errors++;
}
if(!((((((((data270 === "none") || (data270 === "log")) || (data270 === "alert")) || (data270 === "throttle")) || (data270 === "graceful_shutdown")) || (data270 === "immediate_kill")) || (data270 === "restart")) || (data270 === "alert_only"))){
const err587 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/policy/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.policy.enum}};
if(vErrors === null){
vErrors = [err587];
}
else {
vErrors.push(err587);
}
errors++;
}
}
if(data261.warning_threshold !== undefined){
let data271 = data261.warning_threshold;
if((typeof data271 == "number") && (isFinite(data271))){
if(data271 > 100 || isNaN(data271)){
const err588 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err588];
}
else {
vErrors.push(err588);
}
errors++;
}
if(data271 <= 0 || isNaN(data271)){
const err589 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err589];
}
else {
vErrors.push(err589);
}
errors++;
}
}
else {
const err590 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err590];
}
else {
vErrors.push(err590);
}
errors++;
}
}
if(data261.sustained_violation_time !== undefined){
let data272 = data261.sustained_violation_time;
if((typeof data272 !== "string") && (!(((typeof data272 == "number") && (!(data272 % 1) && !isNaN(data272))) && (isFinite(data272))))){
const err591 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/sustained_violation_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err591];
}
else {
vErrors.push(err591);
}
errors++;
}
if((typeof data272 == "number") && (isFinite(data272))){
if(data272 > 0 || isNaN(data272)){
const err592 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err592];
}
else {
vErrors.push(err592);
}
errors++;
}
if(data272 < 0 || isNaN(data272)){
const err593 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err593];
}
else {
vErrors.push(err593);
}
errors++;
}
}
if(typeof data272 === "string"){
if(!pattern1.test(data272)){
const err594 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err594];
}
else {
vErrors.push(err594);
}
errors++;
}
}
}
if(data261.spike_tolerance_time !== undefined){
let data273 = data261.spike_tolerance_time;
if((typeof data273 !== "string") && (!(((typeof data273 == "number") && (!(data273 % 1) && !isNaN(data273))) && (isFinite(data273))))){
const err595 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err595];
}
else {
vErrors.push(err595);
}
errors++;
}
if((typeof data273 == "number") && (isFinite(data273))){
if(data273 > 0 || isNaN(data273)){
const err596 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err596];
}
else {
vErrors.push(err596);
}
errors++;
}
if(data273 < 0 || isNaN(data273)){
const err597 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err597];
}
else {
vErrors.push(err597);
}
errors++;
}
}
if(typeof data273 === "string"){
if(!pattern1.test(data273)){
const err598 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err598];
}
else {
vErrors.push(err598);
}
errors++;
}
}
}
if(data261.hysteresis !== undefined){
let data274 = data261.hysteresis;
if((typeof data274 == "number") && (isFinite(data274))){
if(data274 > 99 || isNaN(data274)){
const err599 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err599];
}
else {
vErrors.push(err599);
}
errors++;
}
if(data274 <= 0 || isNaN(data274)){
const err600 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err600];
}
else {
vErrors.push(err600);
}
errors++;
}
}
else {
const err601 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err601];
}
else {
vErrors.push(err601);
}
errors++;
}
}
if(data261.cool_down !== undefined){
let data275 = data261.cool_down;
if((typeof data275 !== "string") && (!(((typeof data275 == "number") && (!(data275 % 1) && !isNaN(data275))) && (isFinite(data275))))){
const err602 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/cool_down/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.io.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err602];
}
else {
vErrors.push(err602);
}
errors++;
}
if((typeof data275 == "number") && (isFinite(data275))){
if(data275 > 0 || isNaN(data275)){
const err603 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err603];
}
else {
vErrors.push(err603);
}
errors++;
}
if(data275 < 0 || isNaN(data275)){
const err604 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err604];
}
else {
vErrors.push(err604);
}
errors++;
}
}
if(typeof data275 === "string"){
if(!pattern1.test(data275)){
const err605 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err605];
}
else {
vErrors.push(err605);
}
errors++;
}
}
}
}
else {
const err606 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/io",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/io/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err606];
}
else {
vErrors.push(err606);
}
errors++;
}
}
if(data240.process !== undefined){
let data276 = data240.process;
if(data276 && typeof data276 == "object" && !Array.isArray(data276)){
for(const key40 in data276){
if(!((((((((key40 === "max_processes") || (key40 === "max_threads")) || (key40 === "policy")) || (key40 === "warning_threshold")) || (key40 === "sustained_violation_time")) || (key40 === "spike_tolerance_time")) || (key40 === "hysteresis")) || (key40 === "cool_down"))){
const err607 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40}};
if(vErrors === null){
vErrors = [err607];
}
else {
vErrors.push(err607);
}
errors++;
}
}
if(data276.max_processes !== undefined){
let data277 = data276.max_processes;
if(!(((typeof data277 == "number") && (!(data277 % 1) && !isNaN(data277))) && (isFinite(data277)))){
const err608 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/max_processes",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/max_processes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err608];
}
else {
vErrors.push(err608);
}
errors++;
}
if((typeof data277 == "number") && (isFinite(data277))){
if(data277 < 0 || isNaN(data277)){
const err609 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/max_processes",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/max_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err609];
}
else {
vErrors.push(err609);
}
errors++;
}
}
}
if(data276.max_threads !== undefined){
let data278 = data276.max_threads;
if(!(((typeof data278 == "number") && (!(data278 % 1) && !isNaN(data278))) && (isFinite(data278)))){
const err610 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/max_threads",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/max_threads/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err610];
}
else {
vErrors.push(err610);
}
errors++;
}
if((typeof data278 == "number") && (isFinite(data278))){
if(data278 < 0 || isNaN(data278)){
const err611 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/max_threads",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/max_threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err611];
}
else {
vErrors.push(err611);
}
errors++;
}
}
}
if(data276.policy !== undefined){
let data279 = data276.policy;
if(typeof data279 !== "string"){
const err612 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err612];
}
else {
vErrors.push(err612);
}
errors++;
}
if(!((((((((data279 === "none") || (data279 === "log")) || (data279 === "alert")) || (data279 === "throttle")) || (data279 === "graceful_shutdown")) || (data279 === "immediate_kill")) || (data279 === "restart")) || (data279 === "alert_only"))){
const err613 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/policy",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/policy/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.limits.properties.process.properties.policy.enum}};
if(vErrors === null){
vErrors = [err613];
}
else {
vErrors.push(err613);
}
errors++;
}
}
if(data276.warning_threshold !== undefined){
let data280 = data276.warning_threshold;
if((typeof data280 == "number") && (isFinite(data280))){
if(data280 > 100 || isNaN(data280)){
const err614 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err614];
}
else {
vErrors.push(err614);
}
errors++;
}
if(data280 <= 0 || isNaN(data280)){
const err615 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err615];
}
else {
vErrors.push(err615);
}
errors++;
}
}
else {
const err616 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/warning_threshold",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err616];
}
else {
vErrors.push(err616);
}
errors++;
}
}
if(data276.sustained_violation_time !== undefined){
let data281 = data276.sustained_violation_time;
if((typeof data281 !== "string") && (!(((typeof data281 == "number") && (!(data281 % 1) && !isNaN(data281))) && (isFinite(data281))))){
const err617 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/sustained_violation_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.process.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err617];
}
else {
vErrors.push(err617);
}
errors++;
}
if((typeof data281 == "number") && (isFinite(data281))){
if(data281 > 0 || isNaN(data281)){
const err618 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err618];
}
else {
vErrors.push(err618);
}
errors++;
}
if(data281 < 0 || isNaN(data281)){
const err619 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err619];
}
else {
vErrors.push(err619);
}
errors++;
}
}
if(typeof data281 === "string"){
if(!pattern1.test(data281)){
const err620 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/sustained_violation_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err620];
}
else {
vErrors.push(err620);
}
errors++;
}
}
}
if(data276.spike_tolerance_time !== undefined){
let data282 = data276.spike_tolerance_time;
if((typeof data282 !== "string") && (!(((typeof data282 == "number") && (!(data282 % 1) && !isNaN(data282))) && (isFinite(data282))))){
const err621 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.process.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err621];
}
else {
vErrors.push(err621);
}
errors++;
}
if((typeof data282 == "number") && (isFinite(data282))){
if(data282 > 0 || isNaN(data282)){
const err622 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err622];
}
else {
vErrors.push(err622);
}
errors++;
}
if(data282 < 0 || isNaN(data282)){
const err623 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err623];
}
else {
vErrors.push(err623);
}
errors++;
}
}
if(typeof data282 === "string"){
if(!pattern1.test(data282)){
const err624 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/spike_tolerance_time",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err624];
}
else {
vErrors.push(err624);
}
errors++;
}
}
}
if(data276.hysteresis !== undefined){
let data283 = data276.hysteresis;
if((typeof data283 == "number") && (isFinite(data283))){
if(data283 > 99 || isNaN(data283)){
const err625 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err625];
}
else {
vErrors.push(err625);
}
errors++;
}
if(data283 <= 0 || isNaN(data283)){
const err626 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err626];
}
else {
vErrors.push(err626);
}
errors++;
}
}
else {
const err627 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/hysteresis",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err627];
}
else {
vErrors.push(err627);
}
errors++;
}
}
if(data276.cool_down !== undefined){
let data284 = data276.cool_down;
if((typeof data284 !== "string") && (!(((typeof data284 == "number") && (!(data284 % 1) && !isNaN(data284))) && (isFinite(data284))))){
const err628 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/cool_down/type",keyword:"type",params:{type: schema6.properties.groups.additionalProperties.properties.limits.properties.process.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err628];
}
else {
vErrors.push(err628);
}
errors++;
}
if((typeof data284 == "number") && (isFinite(data284))){
if(data284 > 0 || isNaN(data284)){
const err629 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err629];
}
else {
vErrors.push(err629);
}
errors++;
}
if(data284 < 0 || isNaN(data284)){
const err630 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err630];
}
else {
vErrors.push(err630);
}
errors++;
}
}
if(typeof data284 === "string"){
if(!pattern1.test(data284)){
const err631 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process/cool_down",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err631];
}
else {
vErrors.push(err631);
}
errors++;
}
}
}
}
else {
const err632 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/process",schemaPath:"#/properties/groups/additionalProperties/properties/limits/properties/process/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err632];
}
else {
vErrors.push(err632);
}
errors++;
}
}
}
else {
const err633 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/groups/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err633];
}
else {
vErrors.push(err633);
}
errors++;
}
}
if(data236.max_running !== undefined){
let data285 = data236.max_running;
if(!(((typeof data285 == "number") && (!(data285 % 1) && !isNaN(data285))) && (isFinite(data285)))){
const err634 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_running",schemaPath:"#/properties/groups/additionalProperties/properties/max_running/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err634];
}
else {
vErrors.push(err634);
}
errors++;
}
if((typeof data285 == "number") && (isFinite(data285))){
if(data285 < 0 || isNaN(data285)){
const err635 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_running",schemaPath:"#/properties/groups/additionalProperties/properties/max_running/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err635];
}
else {
vErrors.push(err635);
}
errors++;
}
}
}
if(data236.leader !== undefined){
if(typeof data236.leader !== "string"){
const err636 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/leader",schemaPath:"#/properties/groups/additionalProperties/properties/leader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err636];
}
else {
vErrors.push(err636);
}
errors++;
}
}
if(data236.on_failure !== undefined){
let data287 = data236.on_failure;
if(typeof data287 !== "string"){
const err637 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/on_failure",schemaPath:"#/properties/groups/additionalProperties/properties/on_failure/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err637];
}
else {
vErrors.push(err637);
}
errors++;
}
if(!((data287 === "keep") || (data287 === "stop"))){
const err638 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/on_failure",schemaPath:"#/properties/groups/additionalProperties/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.on_failure.enum}};
if(vErrors === null){
vErrors = [err638];
}
else {
vErrors.push(err638);
}
errors++;
}
}
}
else {
const err639 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err639];
}
else {
vErrors.push(err639);
}
errors++;
}
}
}
}
}
validate21.errors = vErrors;
return errors === 0;
}
