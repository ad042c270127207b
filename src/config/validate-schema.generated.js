"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","type":["object","null"],"properties":{"master":{"type":["object","null"],"properties":{"log_level":{"type":"string","enum":["trace","debug","info","warn","error"]},"force_shutdown_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"reload":{"type":"string","enum":["auto","manual"]},"max_parallel_starts":{"type":"integer","minimum":0},"metrics":{"type":["object","null"],"properties":{"listen":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"allow_remote":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false},"workers":{"type":["array","null"],"items":{"type":"object","properties":{"id":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9_-]{1,64}$"},"type":{"type":"string","enum":["managed","integrated","unmanaged"]},"enabled":{"type":"boolean"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"profile_type":{"type":"string","enum":["batch","web","database","worker","scheduler","default"]},"labels":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"env":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"inherit_env":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"}},"cwd":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"user":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"group":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"groups":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"umask":{"type":["string","integer"],"pattern":"^(0o?)?[0-7]{1,3}$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"oom_score_adj":{"type":"integer","minimum":-1000,"maximum":1000},"rlimits":{"type":"object","properties":{"as":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"core":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"cpu":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"data":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"fsize":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"locks":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"memlock":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"msgqueue":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nice":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nofile":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nproc":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rss":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rtprio":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rttime":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"sigpending":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"stack":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}},"additionalProperties":false},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"logs":{"type":"object","properties":{"mode":{"type":"string","enum":["pipe","direct"]},"format":{"type":"string","enum":["cri","raw"]},"max_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_files":{"type":"integer","minimum":0},"max_age":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_total":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"compress":{"type":"boolean"},"pipe_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"forking":{"type":"object","properties":{"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"start_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["pid_file"]},"start_seconds":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"stop":{"type":"array","items":{"type":"object","properties":{"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"wait":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1},"drain":{"type":["string","integer","object"],"properties":{"signal":{"type":["string","integer"]},"delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"until":{"type":"object","properties":{"connections":{"type":"integer","minimum":0},"ports":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65535},"minItems":1},"http":{"$ref":"#/definitions/part0"},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"}},"additionalProperties":false},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"kill":{"type":"string","enum":["tree","main"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"restart":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0},"max_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"jitter":{"type":"number","minimum":0,"maximum":1},"stable_after":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"window":{"type":"object","properties":{"attempts":{"type":"integer","minimum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"exhausted":{"type":"string","enum":["park","fail"]},"parked_retry":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"success_signals":{"type":"array","items":{"type":["string","integer"]}},"fatal_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"fatal_signals":{"type":"array","items":{"type":["string","integer"]}},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"$ref":"#/definitions/part1"},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"oneshot":{"type":"boolean"},"essential":{"type":"boolean"},"depends_on":{"type":["array","object"],"items":{"type":["string","object"],"properties":{"worker":{"type":"string"},"condition":{"type":"string","enum":["started","ready","completed","completed_successfully","log_match"]},"restart":{"type":"string","enum":["keep","restart","stop"]},"log":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"stream":{"type":"string","enum":["any","stdout","stderr"]},"required":{"type":"boolean"},"tcp":{"type":["string","integer"],"minimum":1,"maximum":65535},"http":{"type":"string"},"file":{"type":"string"},"timeout":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"additionalProperties":{"type":["object","null"],"properties":{"worker":{"type":"string"},"condition":{"type":"string","enum":["started","ready","completed","completed_successfully","log_match"]},"restart":{"type":"string","enum":["keep","restart","stop"]},"log":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"stream":{"type":"string","enum":["any","stdout","stderr"]},"required":{"type":"boolean"},"tcp":{"type":["string","integer"],"minimum":1,"maximum":65535},"http":{"type":"string"},"file":{"type":"string"},"timeout":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false}},"after":{"type":"array","items":{"type":"string"}},"before":{"type":"array","items":{"type":"string"}},"startup":{"$ref":"#/definitions/part2"},"liveness":{"$ref":"#/definitions/part2"},"readiness":{"type":"object","properties":{"process":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tcp":{"$ref":"#/definitions/part3"},"grpc":{"$ref":"#/definitions/part5"},"exec":{"$ref":"#/definitions/part6"},"shell":{"type":"boolean"},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"warning_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"redis":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"memcached":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"postgres":{"$ref":"#/definitions/part7"},"dns":{"$ref":"#/definitions/part8"},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"failure_threshold":{"type":"integer","minimum":1},"success_threshold":{"type":"integer","minimum":1},"limits_ok":{"type":"boolean"}},"additionalProperties":false},"notify":{"type":["object","string"],"properties":{"fd":{"type":"integer","minimum":3,"maximum":255},"log":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"stream":{"type":"string","enum":["any","stdout","stderr"]},"access":{"type":"string","enum":["main","all"]},"timeout":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"watchdog":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"watchdog_signal":{"type":["string","integer"]}},"additionalProperties":false,"pattern":"^systemd$"},"reload":{"type":"object","properties":{"signal":{"type":["string","integer"]},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"http":{"$ref":"#/definitions/part0"},"validate":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"confirm":{"type":"string","enum":["notify","readiness","none"]},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"health_check":{"$ref":"#/definitions/part9"},"hooks":{"type":"object","properties":{"pre_start":{"$ref":"#/definitions/part10"},"post_start":{"$ref":"#/definitions/part10"},"on_ready":{"$ref":"#/definitions/part10"},"pre_stop":{"$ref":"#/definitions/part10"},"post_exit":{"$ref":"#/definitions/part10"},"post_stop":{"$ref":"#/definitions/part10"}},"additionalProperties":false},"limits":{"$ref":"#/definitions/part11"},"resource_monitoring":{"$ref":"#/definitions/part13"},"unit":{"type":"object","properties":{"managed":{"$ref":"#/definitions/part14"},"integrated":{"$ref":"#/definitions/part14"},"unmanaged":{"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"discovery":{"type":"object","properties":{"method":{"type":"string","enum":["pid-file","process-name","port","service-name","cgroup"]},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"process_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"process_args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"port":{"type":"integer","minimum":1,"maximum":65535},"protocol":{"type":"string","enum":["tcp","udp"]},"service_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cgroup":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"check_interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["method"]},"control":{"type":"object","properties":{"can_terminate":{"type":"boolean"},"can_restart":{"type":"boolean"},"service_manager":{"type":"string","enum":["systemd"]},"service_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"allowed_signals":{"type":"array","items":{"type":["string","integer"]},"minItems":1},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"health_check":{"$ref":"#/definitions/part9"}},"additionalProperties":false,"required":["discovery"]}},"additionalProperties":false}},"additionalProperties":false,"required":["id"]}},"groups":{"type":["object","null"],"propertyNames":{"pattern":"^[A-Za-z0-9_-]{1,64}$"},"additionalProperties":{"type":"object","properties":{"members":{"type":"array","items":{"type":"string"},"minItems":1},"strategy":{"type":"string","enum":["one_for_one","one_for_all","rest_for_one"]}},"additionalProperties":false,"required":["members"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false,"definitions":{"part0":{"type":["object","string"],"properties":{"url":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"status":{"type":["integer","string","array"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$","minItems":1,"items":{"type":["integer","string"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$"}},"expect_body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect_json":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"socket":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"redirects":{"type":"string","enum":["follow","same-host","none"]},"keep_alive":{"type":"boolean"},"tls":{"type":"object","properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false}},"additionalProperties":false,"required":["url"]},"part1":{"type":"object","properties":{"batch":{"type":"number","exclusiveMinimum":0},"web":{"type":"number","exclusiveMinimum":0},"database":{"type":"number","exclusiveMinimum":0},"worker":{"type":"number","exclusiveMinimum":0},"scheduler":{"type":"number","exclusiveMinimum":0},"default":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"part4":{"type":["boolean","object"],"properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false},"part3":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"send":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"tls":{"$ref":"#/definitions/part4"}},"additionalProperties":false,"minimum":1,"maximum":65535,"required":["address"]},"part5":{"type":["object","string"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"service":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"watch":{"type":"boolean"},"metadata":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"tls":{"$ref":"#/definitions/part4"}},"additionalProperties":false,"required":["address"]},"part6":{"type":["string","number","boolean","array","object"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1,"properties":{"command":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}}},"required":["command"],"additionalProperties":false},"part7":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535},"user":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"dbname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false,"minimum":1,"maximum":65535},"part8":{"type":"object","properties":{"server":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"record":{"type":"string","enum":["A","AAAA","CNAME","MX","NS","SOA","SRV","TXT"]}},"additionalProperties":false,"required":["name"]},"part2":{"type":"object","properties":{"process":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tcp":{"$ref":"#/definitions/part3"},"grpc":{"$ref":"#/definitions/part5"},"exec":{"$ref":"#/definitions/part6"},"shell":{"type":"boolean"},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"warning_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"redis":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"memcached":{"type":["object","string","integer"],"properties":{"address":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false,"minimum":1,"maximum":65535},"postgres":{"$ref":"#/definitions/part7"},"dns":{"$ref":"#/definitions/part8"},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"failure_threshold":{"type":"integer","minimum":1}},"additionalProperties":false},"part9":{"type":"object","properties":{"type":{"type":"string","enum":["http","grpc","tcp","exec","process"]},"http":{"$ref":"#/definitions/part0"},"grpc":{"$ref":"#/definitions/part5"},"tcp":{"$ref":"#/definitions/part3"},"exec":{"$ref":"#/definitions/part6"},"run_options":{"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"initial_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"retries":{"type":"integer","minimum":0}},"additionalProperties":false}},"additionalProperties":false,"required":["type"]},"part10":{"type":["string","object","array"],"properties":{"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tag":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9._-]{1,32}$"},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"on_failure":{"type":"string","enum":["ignore","fail","retry"]},"retries":{"type":"integer","minimum":1,"maximum":100},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"minItems":1,"items":{"type":["string","object"],"properties":{"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"http":{"$ref":"#/definitions/part0"},"tag":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9._-]{1,32}$"},"timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"on_failure":{"type":"string","enum":["ignore","fail","retry"]},"retries":{"type":"integer","minimum":1,"maximum":100},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false}},"part12":{"type":"array","items":{"type":"object","properties":{"do":{"type":"string","enum":["log","warn","alert","throttle","restart","graceful_shutdown","immediate_kill"]},"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"wait":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1},"part13":{"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"history_retention":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"alerting_enabled":{"type":"boolean"}},"additionalProperties":false},"part11":{"type":"object","properties":{"memory":{"type":"object","properties":{"max_rss":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_virtual":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_swap":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"high":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"heap":{"type":"object","properties":{"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"runtime":{"type":"string","enum":["node","java","go"]}},"additionalProperties":false},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"cpu":{"type":"object","properties":{"max_percent":{"type":"number","exclusiveMinimum":0},"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_cores":{"type":"number","exclusiveMinimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"cpuset":{"type":["string","integer"],"minimum":0,"pattern":"^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"io":{"type":"object","properties":{"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"max_read_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0},"devices":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"process":{"type":"object","properties":{"max_processes":{"type":"integer","minimum":0},"max_child_processes":{"type":"integer","minimum":0},"max_threads":{"type":"integer","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"network":{"type":"object","properties":{"max_connections":{"type":"integer","minimum":0},"states":{"type":"array","items":{"type":"string","enum":["established","syn-sent","syn-recv","fin-wait-1","fin-wait-2","close-wait","last-ack","closing"]},"minItems":1},"ports":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65535},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"storage":{"type":"object","properties":{"max_tmp_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"paths":{"type":"array","items":{"type":"object","properties":{"path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"monitoring":{"$ref":"#/definitions/part13"},"cpu_shares":{"type":"integer","minimum":2,"maximum":262144},"priority":{"type":"integer","minimum":-20,"maximum":19},"run_time":{"type":"object","properties":{"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"variance":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"part14":{"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"control":{"type":"object","properties":{"execution":{"type":"object","properties":{"executable_path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"environment":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"type":{"type":"string","enum":["simple","forking"]},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"start_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"working_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"wait_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["executable_path"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"context_aware_restart":{"type":"object","properties":{"default":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"$ref":"#/definitions/part1"},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"process_file":{"type":"object","properties":{"servicecontext":{"type":"string","enum":["system","user","session"]},"service_context":{"type":"string","enum":["system","user","session"]},"scenario":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"basedirectory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"base_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"appname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"app_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"usesubdirectory":{"type":"boolean"},"use_subdirectory":{"type":"boolean"}},"additionalProperties":false},"limits":{"$ref":"#/definitions/part11"},"resource_monitoring":{"$ref":"#/definitions/part13"}},"additionalProperties":false,"required":["execution"]},"health_check":{"$ref":"#/definitions/part9"}},"additionalProperties":false,"required":["control"]}}};
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$", "u");
const pattern2 = new RegExp("^[^\\u0000]*$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9_-]{1,64}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$", "u");
const pattern9 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$", "u");
const pattern10 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern13 = new RegExp("^[^\\u0000]+$", "u");
const pattern17 = new RegExp("^(0o?)?[0-7]{1,3}$", "u");
const pattern18 = new RegExp("^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$", "u");
const pattern35 = new RegExp("^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", "u");
const pattern44 = new RegExp("^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$", "u");
const pattern109 = new RegExp("^systemd$", "u");
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":["object","string"],"properties":{"url":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"method":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"headers":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"status":{"type":["integer","string","array"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$","minItems":1,"items":{"type":["integer","string"],"minimum":100,"maximum":599,"pattern":"^[1-5]\\d\\d(-[1-5]\\d\\d)?$"}},"expect_body":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"expect_json":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"socket":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"redirects":{"type":"string","enum":["follow","same-host","none"]},"keep_alive":{"type":"boolean"},"tls":{"type":"object","properties":{"verify":{"type":"boolean"},"server_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"ca":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"cert":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"key":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"additionalProperties":false}},"additionalProperties":false,"required":["url"]};
const pattern51 = new RegExp("^[1-5]\\d\\d(-[1-5]\\d\\d)?$", "u");

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
if(!pattern2.test(data0)){
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
if(!pattern13.test(data1)){
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
if(!pattern2.test(data3)){
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
if(!pattern2.test(data4)){
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
if(!pattern51.test(data5)){
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
if(!pattern51.test(data6)){
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
if(!pattern2.test(data7)){
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
if(!pattern2.test(data9)){
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
if(!pattern13.test(data10)){
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
if(!pattern13.test(data15)){
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
if(!pattern13.test(data16)){
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
if(!pattern13.test(data17)){
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
if(!pattern13.test(data18)){
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
if(!pattern13.test(data1)){
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
if(!pattern13.test(data2)){
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
if(!pattern13.test(data3)){
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
if(!pattern13.test(data4)){
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
if(!pattern13.test(data0)){
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
if(!pattern2.test(data2)){
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
if(!pattern2.test(data3)){
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
if(!pattern13.test(data0)){
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
if(!pattern2.test(data2)){
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
if(!pattern13.test(data3)){
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
if(!pattern2.test(data6)){
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
if(!pattern2.test(data8)){
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
if(!pattern2.test(data)){
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
if(!pattern2.test(data0)){
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
if(!pattern13.test(data1)){
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
if(!pattern2.test(data3)){
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
if(!pattern13.test(data0)){
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
if(!pattern13.test(data2)){
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
if(!pattern13.test(data3)){
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
if(!pattern13.test(data0)){
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
if(!pattern13.test(data1)){
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
if(!pattern13.test(data11)){
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
if(!pattern13.test(data14)){
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
const pattern123 = new RegExp("^[A-Za-z0-9._-]{1,32}$", "u");

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
if(!pattern2.test(data1)){
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
if(!pattern2.test(data2)){
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
if(!pattern123.test(data5)){
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
if(!pattern2.test(data10)){
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
if(!pattern2.test(data11)){
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
if(!pattern123.test(data14)){
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

const schema18 = {"type":"object","properties":{"memory":{"type":"object","properties":{"max_rss":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_virtual":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_swap":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"high":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"heap":{"type":"object","properties":{"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"runtime":{"type":"string","enum":["node","java","go"]}},"additionalProperties":false},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"cpu":{"type":"object","properties":{"max_percent":{"type":"number","exclusiveMinimum":0},"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_cores":{"type":"number","exclusiveMinimum":0},"weight":{"type":"integer","minimum":1,"maximum":10000},"cpuset":{"type":["string","integer"],"minimum":0,"pattern":"^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"io":{"type":"object","properties":{"max_read_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_rate":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"max_read_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_write_bps":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$","minimum":0},"max_read_ops":{"type":"integer","minimum":0},"max_write_ops":{"type":"integer","minimum":0},"devices":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"process":{"type":"object","properties":{"max_processes":{"type":"integer","minimum":0},"max_child_processes":{"type":"integer","minimum":0},"max_threads":{"type":"integer","minimum":0},"max_file_descriptors":{"type":"integer","minimum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"network":{"type":"object","properties":{"max_connections":{"type":"integer","minimum":0},"states":{"type":"array","items":{"type":"string","enum":["established","syn-sent","syn-recv","fin-wait-1","fin-wait-2","close-wait","last-ack","closing"]},"minItems":1},"ports":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65535},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"storage":{"type":"object","properties":{"max_tmp_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"paths":{"type":"array","items":{"type":"object","properties":{"path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"max":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"minItems":1},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false},"monitoring":{"$ref":"#/definitions/part13"},"cpu_shares":{"type":"integer","minimum":2,"maximum":262144},"priority":{"type":"integer","minimum":-20,"maximum":19},"run_time":{"type":"object","properties":{"max_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"variance":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"policy":{"type":"string","enum":["none","log","alert","throttle","graceful_shutdown","immediate_kill","restart","restart_adjusted","escalate","alert_only"]},"warning_threshold":{"type":"number","exclusiveMinimum":0,"maximum":100},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"hysteresis":{"type":"number","exclusiveMinimum":0,"maximum":99},"cool_down":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"steps":{"$ref":"#/definitions/part12"},"adjust":{"type":"object","properties":{"factor":{"type":"number","exclusiveMinimum":1},"most":{"type":"number","exclusiveMinimum":1}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false};
const pattern142 = new RegExp("^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$", "u");
const pattern146 = new RegExp("^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$", "u");
const schema19 = {"type":"array","items":{"type":"object","properties":{"do":{"type":"string","enum":["log","warn","alert","throttle","restart","graceful_shutdown","immediate_kill"]},"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"wait":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate66.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","properties":{"enabled":{"type":"boolean"},"interval":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"history_retention":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"alerting_enabled":{"type":"boolean"}},"additionalProperties":false};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate73.errors = vErrors;
return errors === 0;
}


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!pattern35.test(data1)){
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
if(!pattern35.test(data2)){
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
if(!pattern35.test(data3)){
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
if(!pattern35.test(data4)){
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
if(!pattern35.test(data5)){
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
if(!pattern35.test(data7)){
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
if(!(validate66(data0.steps, {instancePath:instancePath+"/memory/steps",parentData:data0,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
if(!pattern142.test(data24)){
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
if(!(validate66(data19.steps, {instancePath:instancePath+"/cpu/steps",parentData:data19,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
if(!pattern146.test(data37)){
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
if(!pattern146.test(data38)){
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
if(!pattern146.test(data40)){
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
if(!pattern146.test(data41)){
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
if(data36.devices !== undefined){
let data44 = data36.devices;
if(Array.isArray(data44)){
if(data44.length < 1){
const err115 = {instancePath:instancePath+"/io/devices",schemaPath:"#/properties/io/properties/devices/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
const len0 = data44.length;
for(let i0=0; i0<len0; i0++){
let data45 = data44[i0];
if(((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))) && (typeof data45 !== "boolean")){
const err116 = {instancePath:instancePath+"/io/devices/" + i0,schemaPath:"#/properties/io/properties/devices/items/type",keyword:"type",params:{type: schema18.properties.io.properties.devices.items.type}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(typeof data45 === "string"){
if(!pattern13.test(data45)){
const err117 = {instancePath:instancePath+"/io/devices/" + i0,schemaPath:"#/properties/io/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
}
else {
const err118 = {instancePath:instancePath+"/io/devices",schemaPath:"#/properties/io/properties/devices/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data36.policy !== undefined){
let data46 = data36.policy;
if(typeof data46 !== "string"){
const err119 = {instancePath:instancePath+"/io/policy",schemaPath:"#/properties/io/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(!((((((((((data46 === "none") || (data46 === "log")) || (data46 === "alert")) || (data46 === "throttle")) || (data46 === "graceful_shutdown")) || (data46 === "immediate_kill")) || (data46 === "restart")) || (data46 === "restart_adjusted")) || (data46 === "escalate")) || (data46 === "alert_only"))){
const err120 = {instancePath:instancePath+"/io/policy",schemaPath:"#/properties/io/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.io.properties.policy.enum}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data36.warning_threshold !== undefined){
let data47 = data36.warning_threshold;
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 100 || isNaN(data47)){
const err121 = {instancePath:instancePath+"/io/warning_threshold",schemaPath:"#/properties/io/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data47 <= 0 || isNaN(data47)){
const err122 = {instancePath:instancePath+"/io/warning_threshold",schemaPath:"#/properties/io/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/io/warning_threshold",schemaPath:"#/properties/io/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data36.sustained_violation_time !== undefined){
let data48 = data36.sustained_violation_time;
if((typeof data48 !== "string") && (!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48))))){
const err124 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.io.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 0 || isNaN(data48)){
const err125 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data48 < 0 || isNaN(data48)){
const err126 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(typeof data48 === "string"){
if(!pattern1.test(data48)){
const err127 = {instancePath:instancePath+"/io/sustained_violation_time",schemaPath:"#/properties/io/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data36.spike_tolerance_time !== undefined){
let data49 = data36.spike_tolerance_time;
if((typeof data49 !== "string") && (!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49))))){
const err128 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.io.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 0 || isNaN(data49)){
const err129 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err130 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!pattern1.test(data49)){
const err131 = {instancePath:instancePath+"/io/spike_tolerance_time",schemaPath:"#/properties/io/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
if(data36.hysteresis !== undefined){
let data50 = data36.hysteresis;
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 99 || isNaN(data50)){
const err132 = {instancePath:instancePath+"/io/hysteresis",schemaPath:"#/properties/io/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data50 <= 0 || isNaN(data50)){
const err133 = {instancePath:instancePath+"/io/hysteresis",schemaPath:"#/properties/io/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/io/hysteresis",schemaPath:"#/properties/io/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data36.cool_down !== undefined){
let data51 = data36.cool_down;
if((typeof data51 !== "string") && (!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51))))){
const err135 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.io.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 0 || isNaN(data51)){
const err136 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err137 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(typeof data51 === "string"){
if(!pattern1.test(data51)){
const err138 = {instancePath:instancePath+"/io/cool_down",schemaPath:"#/properties/io/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data36.steps !== undefined){
if(!(validate66(data36.steps, {instancePath:instancePath+"/io/steps",parentData:data36,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data36.adjust !== undefined){
let data53 = data36.adjust;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key7 in data53){
if(!((key7 === "factor") || (key7 === "most"))){
const err139 = {instancePath:instancePath+"/io/adjust",schemaPath:"#/properties/io/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data53.factor !== undefined){
let data54 = data53.factor;
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 <= 1 || isNaN(data54)){
const err140 = {instancePath:instancePath+"/io/adjust/factor",schemaPath:"#/properties/io/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/io/adjust/factor",schemaPath:"#/properties/io/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data53.most !== undefined){
let data55 = data53.most;
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 <= 1 || isNaN(data55)){
const err142 = {instancePath:instancePath+"/io/adjust/most",schemaPath:"#/properties/io/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/io/adjust/most",schemaPath:"#/properties/io/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/io/adjust",schemaPath:"#/properties/io/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/io",schemaPath:"#/properties/io/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.process !== undefined){
let data56 = data.process;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key8 in data56){
if(!(func2.call(schema18.properties.process.properties, key8))){
const err146 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data56.max_processes !== undefined){
let data57 = data56.max_processes;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err147 = {instancePath:instancePath+"/process/max_processes",schemaPath:"#/properties/process/properties/max_processes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
const err148 = {instancePath:instancePath+"/process/max_processes",schemaPath:"#/properties/process/properties/max_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data56.max_child_processes !== undefined){
let data58 = data56.max_child_processes;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err149 = {instancePath:instancePath+"/process/max_child_processes",schemaPath:"#/properties/process/properties/max_child_processes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 < 0 || isNaN(data58)){
const err150 = {instancePath:instancePath+"/process/max_child_processes",schemaPath:"#/properties/process/properties/max_child_processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
if(data56.max_threads !== undefined){
let data59 = data56.max_threads;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err151 = {instancePath:instancePath+"/process/max_threads",schemaPath:"#/properties/process/properties/max_threads/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err152 = {instancePath:instancePath+"/process/max_threads",schemaPath:"#/properties/process/properties/max_threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data56.max_file_descriptors !== undefined){
let data60 = data56.max_file_descriptors;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err153 = {instancePath:instancePath+"/process/max_file_descriptors",schemaPath:"#/properties/process/properties/max_file_descriptors/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 < 0 || isNaN(data60)){
const err154 = {instancePath:instancePath+"/process/max_file_descriptors",schemaPath:"#/properties/process/properties/max_file_descriptors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
if(data56.policy !== undefined){
let data61 = data56.policy;
if(typeof data61 !== "string"){
const err155 = {instancePath:instancePath+"/process/policy",schemaPath:"#/properties/process/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(!((((((((((data61 === "none") || (data61 === "log")) || (data61 === "alert")) || (data61 === "throttle")) || (data61 === "graceful_shutdown")) || (data61 === "immediate_kill")) || (data61 === "restart")) || (data61 === "restart_adjusted")) || (data61 === "escalate")) || (data61 === "alert_only"))){
const err156 = {instancePath:instancePath+"/process/policy",schemaPath:"#/properties/process/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.process.properties.policy.enum}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data56.warning_threshold !== undefined){
let data62 = data56.warning_threshold;
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 100 || isNaN(data62)){
const err157 = {instancePath:instancePath+"/process/warning_threshold",schemaPath:"#/properties/process/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data62 <= 0 || isNaN(data62)){
const err158 = {instancePath:instancePath+"/process/warning_threshold",schemaPath:"#/properties/process/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
else {
const err159 = {instancePath:instancePath+"/process/warning_threshold",schemaPath:"#/properties/process/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data56.sustained_violation_time !== undefined){
let data63 = data56.sustained_violation_time;
if((typeof data63 !== "string") && (!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63))))){
const err160 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.process.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 0 || isNaN(data63)){
const err161 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data63 < 0 || isNaN(data63)){
const err162 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(typeof data63 === "string"){
if(!pattern1.test(data63)){
const err163 = {instancePath:instancePath+"/process/sustained_violation_time",schemaPath:"#/properties/process/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
if(data56.spike_tolerance_time !== undefined){
let data64 = data56.spike_tolerance_time;
if((typeof data64 !== "string") && (!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64))))){
const err164 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.process.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 0 || isNaN(data64)){
const err165 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data64 < 0 || isNaN(data64)){
const err166 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(typeof data64 === "string"){
if(!pattern1.test(data64)){
const err167 = {instancePath:instancePath+"/process/spike_tolerance_time",schemaPath:"#/properties/process/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
if(data56.hysteresis !== undefined){
let data65 = data56.hysteresis;
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 99 || isNaN(data65)){
const err168 = {instancePath:instancePath+"/process/hysteresis",schemaPath:"#/properties/process/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data65 <= 0 || isNaN(data65)){
const err169 = {instancePath:instancePath+"/process/hysteresis",schemaPath:"#/properties/process/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/process/hysteresis",schemaPath:"#/properties/process/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data56.cool_down !== undefined){
let data66 = data56.cool_down;
if((typeof data66 !== "string") && (!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66))))){
const err171 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.process.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 0 || isNaN(data66)){
const err172 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data66 < 0 || isNaN(data66)){
const err173 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(typeof data66 === "string"){
if(!pattern1.test(data66)){
const err174 = {instancePath:instancePath+"/process/cool_down",schemaPath:"#/properties/process/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data56.steps !== undefined){
if(!(validate66(data56.steps, {instancePath:instancePath+"/process/steps",parentData:data56,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data56.adjust !== undefined){
let data68 = data56.adjust;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key9 in data68){
if(!((key9 === "factor") || (key9 === "most"))){
const err175 = {instancePath:instancePath+"/process/adjust",schemaPath:"#/properties/process/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data68.factor !== undefined){
let data69 = data68.factor;
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 <= 1 || isNaN(data69)){
const err176 = {instancePath:instancePath+"/process/adjust/factor",schemaPath:"#/properties/process/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/process/adjust/factor",schemaPath:"#/properties/process/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data68.most !== undefined){
let data70 = data68.most;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 <= 1 || isNaN(data70)){
const err178 = {instancePath:instancePath+"/process/adjust/most",schemaPath:"#/properties/process/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/process/adjust/most",schemaPath:"#/properties/process/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/process/adjust",schemaPath:"#/properties/process/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data.network !== undefined){
let data71 = data.network;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key10 in data71){
if(!(func2.call(schema18.properties.network.properties, key10))){
const err182 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data71.max_connections !== undefined){
let data72 = data71.max_connections;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err183 = {instancePath:instancePath+"/network/max_connections",schemaPath:"#/properties/network/properties/max_connections/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 0 || isNaN(data72)){
const err184 = {instancePath:instancePath+"/network/max_connections",schemaPath:"#/properties/network/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data71.states !== undefined){
let data73 = data71.states;
if(Array.isArray(data73)){
if(data73.length < 1){
const err185 = {instancePath:instancePath+"/network/states",schemaPath:"#/properties/network/properties/states/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
const len1 = data73.length;
for(let i1=0; i1<len1; i1++){
let data74 = data73[i1];
if(typeof data74 !== "string"){
const err186 = {instancePath:instancePath+"/network/states/" + i1,schemaPath:"#/properties/network/properties/states/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(!((((((((data74 === "established") || (data74 === "syn-sent")) || (data74 === "syn-recv")) || (data74 === "fin-wait-1")) || (data74 === "fin-wait-2")) || (data74 === "close-wait")) || (data74 === "last-ack")) || (data74 === "closing"))){
const err187 = {instancePath:instancePath+"/network/states/" + i1,schemaPath:"#/properties/network/properties/states/items/enum",keyword:"enum",params:{allowedValues: schema18.properties.network.properties.states.items.enum}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/network/states",schemaPath:"#/properties/network/properties/states/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data71.ports !== undefined){
let data75 = data71.ports;
if(Array.isArray(data75)){
if(data75.length < 1){
const err189 = {instancePath:instancePath+"/network/ports",schemaPath:"#/properties/network/properties/ports/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
const len2 = data75.length;
for(let i2=0; i2<len2; i2++){
let data76 = data75[i2];
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err190 = {instancePath:instancePath+"/network/ports/" + i2,schemaPath:"#/properties/network/properties/ports/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 65535 || isNaN(data76)){
const err191 = {instancePath:instancePath+"/network/ports/" + i2,schemaPath:"#/properties/network/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(data76 < 1 || isNaN(data76)){
const err192 = {instancePath:instancePath+"/network/ports/" + i2,schemaPath:"#/properties/network/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
}
else {
const err193 = {instancePath:instancePath+"/network/ports",schemaPath:"#/properties/network/properties/ports/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data71.policy !== undefined){
let data77 = data71.policy;
if(typeof data77 !== "string"){
const err194 = {instancePath:instancePath+"/network/policy",schemaPath:"#/properties/network/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(!((((((((((data77 === "none") || (data77 === "log")) || (data77 === "alert")) || (data77 === "throttle")) || (data77 === "graceful_shutdown")) || (data77 === "immediate_kill")) || (data77 === "restart")) || (data77 === "restart_adjusted")) || (data77 === "escalate")) || (data77 === "alert_only"))){
const err195 = {instancePath:instancePath+"/network/policy",schemaPath:"#/properties/network/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.network.properties.policy.enum}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data71.warning_threshold !== undefined){
let data78 = data71.warning_threshold;
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 100 || isNaN(data78)){
const err196 = {instancePath:instancePath+"/network/warning_threshold",schemaPath:"#/properties/network/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data78 <= 0 || isNaN(data78)){
const err197 = {instancePath:instancePath+"/network/warning_threshold",schemaPath:"#/properties/network/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
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
const err198 = {instancePath:instancePath+"/network/warning_threshold",schemaPath:"#/properties/network/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data71.sustained_violation_time !== undefined){
let data79 = data71.sustained_violation_time;
if((typeof data79 !== "string") && (!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79))))){
const err199 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.network.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 0 || isNaN(data79)){
const err200 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err201 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(typeof data79 === "string"){
if(!pattern1.test(data79)){
const err202 = {instancePath:instancePath+"/network/sustained_violation_time",schemaPath:"#/properties/network/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
if(data71.spike_tolerance_time !== undefined){
let data80 = data71.spike_tolerance_time;
if((typeof data80 !== "string") && (!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80))))){
const err203 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.network.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 0 || isNaN(data80)){
const err204 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data80 < 0 || isNaN(data80)){
const err205 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(typeof data80 === "string"){
if(!pattern1.test(data80)){
const err206 = {instancePath:instancePath+"/network/spike_tolerance_time",schemaPath:"#/properties/network/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data71.hysteresis !== undefined){
let data81 = data71.hysteresis;
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 99 || isNaN(data81)){
const err207 = {instancePath:instancePath+"/network/hysteresis",schemaPath:"#/properties/network/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data81 <= 0 || isNaN(data81)){
const err208 = {instancePath:instancePath+"/network/hysteresis",schemaPath:"#/properties/network/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/network/hysteresis",schemaPath:"#/properties/network/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data71.cool_down !== undefined){
let data82 = data71.cool_down;
if((typeof data82 !== "string") && (!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82))))){
const err210 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.network.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 0 || isNaN(data82)){
const err211 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data82 < 0 || isNaN(data82)){
const err212 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(typeof data82 === "string"){
if(!pattern1.test(data82)){
const err213 = {instancePath:instancePath+"/network/cool_down",schemaPath:"#/properties/network/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
if(data71.steps !== undefined){
if(!(validate66(data71.steps, {instancePath:instancePath+"/network/steps",parentData:data71,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data71.adjust !== undefined){
let data84 = data71.adjust;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key11 in data84){
if(!((key11 === "factor") || (key11 === "most"))){
const err214 = {instancePath:instancePath+"/network/adjust",schemaPath:"#/properties/network/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data84.factor !== undefined){
let data85 = data84.factor;
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 <= 1 || isNaN(data85)){
const err215 = {instancePath:instancePath+"/network/adjust/factor",schemaPath:"#/properties/network/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/network/adjust/factor",schemaPath:"#/properties/network/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data84.most !== undefined){
let data86 = data84.most;
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 <= 1 || isNaN(data86)){
const err217 = {instancePath:instancePath+"/network/adjust/most",schemaPath:"#/properties/network/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/network/adjust/most",schemaPath:"#/properties/network/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/network/adjust",schemaPath:"#/properties/network/properties/adjust/type",keyword:"type",params:{type: "object"}};
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
else {
const err220 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data.storage !== undefined){
let data87 = data.storage;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key12 in data87){
if(!(func2.call(schema18.properties.storage.properties, key12))){
const err221 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data87.max_tmp_size !== undefined){
let data88 = data87.max_tmp_size;
if((typeof data88 !== "string") && (!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88))))){
const err222 = {instancePath:instancePath+"/storage/max_tmp_size",schemaPath:"#/properties/storage/properties/max_tmp_size/type",keyword:"type",params:{type: schema18.properties.storage.properties.max_tmp_size.type}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 < 0 || isNaN(data88)){
const err223 = {instancePath:instancePath+"/storage/max_tmp_size",schemaPath:"#/properties/storage/properties/max_tmp_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(typeof data88 === "string"){
if(!pattern35.test(data88)){
const err224 = {instancePath:instancePath+"/storage/max_tmp_size",schemaPath:"#/properties/storage/properties/max_tmp_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
if(data87.paths !== undefined){
let data89 = data87.paths;
if(Array.isArray(data89)){
if(data89.length < 1){
const err225 = {instancePath:instancePath+"/storage/paths",schemaPath:"#/properties/storage/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
const len3 = data89.length;
for(let i3=0; i3<len3; i3++){
let data90 = data89[i3];
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key13 in data90){
if(!((key13 === "path") || (key13 === "max"))){
const err226 = {instancePath:instancePath+"/storage/paths/" + i3,schemaPath:"#/properties/storage/properties/paths/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data90.path !== undefined){
let data91 = data90.path;
if(((typeof data91 !== "string") && (!((typeof data91 == "number") && (isFinite(data91))))) && (typeof data91 !== "boolean")){
const err227 = {instancePath:instancePath+"/storage/paths/" + i3+"/path",schemaPath:"#/properties/storage/properties/paths/items/properties/path/type",keyword:"type",params:{type: schema18.properties.storage.properties.paths.items.properties.path.type}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(typeof data91 === "string"){
if(!pattern13.test(data91)){
const err228 = {instancePath:instancePath+"/storage/paths/" + i3+"/path",schemaPath:"#/properties/storage/properties/paths/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
if(data90.max !== undefined){
let data92 = data90.max;
if((typeof data92 !== "string") && (!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92))))){
const err229 = {instancePath:instancePath+"/storage/paths/" + i3+"/max",schemaPath:"#/properties/storage/properties/paths/items/properties/max/type",keyword:"type",params:{type: schema18.properties.storage.properties.paths.items.properties.max.type}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 0 || isNaN(data92)){
const err230 = {instancePath:instancePath+"/storage/paths/" + i3+"/max",schemaPath:"#/properties/storage/properties/paths/items/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(typeof data92 === "string"){
if(!pattern35.test(data92)){
const err231 = {instancePath:instancePath+"/storage/paths/" + i3+"/max",schemaPath:"#/properties/storage/properties/paths/items/properties/max/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
}
else {
const err232 = {instancePath:instancePath+"/storage/paths/" + i3,schemaPath:"#/properties/storage/properties/paths/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/storage/paths",schemaPath:"#/properties/storage/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data87.policy !== undefined){
let data93 = data87.policy;
if(typeof data93 !== "string"){
const err234 = {instancePath:instancePath+"/storage/policy",schemaPath:"#/properties/storage/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(!((((((((((data93 === "none") || (data93 === "log")) || (data93 === "alert")) || (data93 === "throttle")) || (data93 === "graceful_shutdown")) || (data93 === "immediate_kill")) || (data93 === "restart")) || (data93 === "restart_adjusted")) || (data93 === "escalate")) || (data93 === "alert_only"))){
const err235 = {instancePath:instancePath+"/storage/policy",schemaPath:"#/properties/storage/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.storage.properties.policy.enum}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data87.warning_threshold !== undefined){
let data94 = data87.warning_threshold;
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 100 || isNaN(data94)){
const err236 = {instancePath:instancePath+"/storage/warning_threshold",schemaPath:"#/properties/storage/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(data94 <= 0 || isNaN(data94)){
const err237 = {instancePath:instancePath+"/storage/warning_threshold",schemaPath:"#/properties/storage/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/storage/warning_threshold",schemaPath:"#/properties/storage/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data87.sustained_violation_time !== undefined){
let data95 = data87.sustained_violation_time;
if((typeof data95 !== "string") && (!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95))))){
const err239 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.storage.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 0 || isNaN(data95)){
const err240 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data95 < 0 || isNaN(data95)){
const err241 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(typeof data95 === "string"){
if(!pattern1.test(data95)){
const err242 = {instancePath:instancePath+"/storage/sustained_violation_time",schemaPath:"#/properties/storage/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
if(data87.spike_tolerance_time !== undefined){
let data96 = data87.spike_tolerance_time;
if((typeof data96 !== "string") && (!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96))))){
const err243 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.storage.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 > 0 || isNaN(data96)){
const err244 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data96 < 0 || isNaN(data96)){
const err245 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(typeof data96 === "string"){
if(!pattern1.test(data96)){
const err246 = {instancePath:instancePath+"/storage/spike_tolerance_time",schemaPath:"#/properties/storage/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data87.hysteresis !== undefined){
let data97 = data87.hysteresis;
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 99 || isNaN(data97)){
const err247 = {instancePath:instancePath+"/storage/hysteresis",schemaPath:"#/properties/storage/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(data97 <= 0 || isNaN(data97)){
const err248 = {instancePath:instancePath+"/storage/hysteresis",schemaPath:"#/properties/storage/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/storage/hysteresis",schemaPath:"#/properties/storage/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data87.cool_down !== undefined){
let data98 = data87.cool_down;
if((typeof data98 !== "string") && (!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98))))){
const err250 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.storage.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 0 || isNaN(data98)){
const err251 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data98 < 0 || isNaN(data98)){
const err252 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(typeof data98 === "string"){
if(!pattern1.test(data98)){
const err253 = {instancePath:instancePath+"/storage/cool_down",schemaPath:"#/properties/storage/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
}
if(data87.steps !== undefined){
if(!(validate66(data87.steps, {instancePath:instancePath+"/storage/steps",parentData:data87,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data87.adjust !== undefined){
let data100 = data87.adjust;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key14 in data100){
if(!((key14 === "factor") || (key14 === "most"))){
const err254 = {instancePath:instancePath+"/storage/adjust",schemaPath:"#/properties/storage/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data100.factor !== undefined){
let data101 = data100.factor;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 <= 1 || isNaN(data101)){
const err255 = {instancePath:instancePath+"/storage/adjust/factor",schemaPath:"#/properties/storage/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
else {
const err256 = {instancePath:instancePath+"/storage/adjust/factor",schemaPath:"#/properties/storage/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data100.most !== undefined){
let data102 = data100.most;
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 <= 1 || isNaN(data102)){
const err257 = {instancePath:instancePath+"/storage/adjust/most",schemaPath:"#/properties/storage/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
else {
const err258 = {instancePath:instancePath+"/storage/adjust/most",schemaPath:"#/properties/storage/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
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
const err259 = {instancePath:instancePath+"/storage/adjust",schemaPath:"#/properties/storage/properties/adjust/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data.monitoring !== undefined){
if(!(validate73(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.cpu_shares !== undefined){
let data104 = data.cpu_shares;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err261 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 262144 || isNaN(data104)){
const err262 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/maximum",keyword:"maximum",params:{comparison: "<=", limit: 262144}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data104 < 2 || isNaN(data104)){
const err263 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
if(data.priority !== undefined){
let data105 = data.priority;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err264 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 19 || isNaN(data105)){
const err265 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 19}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data105 < -20 || isNaN(data105)){
const err266 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -20}};
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
if(data.run_time !== undefined){
let data106 = data.run_time;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key15 in data106){
if(!(func2.call(schema18.properties.run_time.properties, key15))){
const err267 = {instancePath:instancePath+"/run_time",schemaPath:"#/properties/run_time/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data106.max_time !== undefined){
let data107 = data106.max_time;
if((typeof data107 !== "string") && (!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107))))){
const err268 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/type",keyword:"type",params:{type: schema18.properties.run_time.properties.max_time.type}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 > 0 || isNaN(data107)){
const err269 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data107 < 0 || isNaN(data107)){
const err270 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(typeof data107 === "string"){
if(!pattern1.test(data107)){
const err271 = {instancePath:instancePath+"/run_time/max_time",schemaPath:"#/properties/run_time/properties/max_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
if(data106.variance !== undefined){
let data108 = data106.variance;
if((typeof data108 !== "string") && (!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108))))){
const err272 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/type",keyword:"type",params:{type: schema18.properties.run_time.properties.variance.type}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 0 || isNaN(data108)){
const err273 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(data108 < 0 || isNaN(data108)){
const err274 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(typeof data108 === "string"){
if(!pattern1.test(data108)){
const err275 = {instancePath:instancePath+"/run_time/variance",schemaPath:"#/properties/run_time/properties/variance/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
if(data106.policy !== undefined){
let data109 = data106.policy;
if(typeof data109 !== "string"){
const err276 = {instancePath:instancePath+"/run_time/policy",schemaPath:"#/properties/run_time/properties/policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(!((((((((((data109 === "none") || (data109 === "log")) || (data109 === "alert")) || (data109 === "throttle")) || (data109 === "graceful_shutdown")) || (data109 === "immediate_kill")) || (data109 === "restart")) || (data109 === "restart_adjusted")) || (data109 === "escalate")) || (data109 === "alert_only"))){
const err277 = {instancePath:instancePath+"/run_time/policy",schemaPath:"#/properties/run_time/properties/policy/enum",keyword:"enum",params:{allowedValues: schema18.properties.run_time.properties.policy.enum}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data106.warning_threshold !== undefined){
let data110 = data106.warning_threshold;
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 100 || isNaN(data110)){
const err278 = {instancePath:instancePath+"/run_time/warning_threshold",schemaPath:"#/properties/run_time/properties/warning_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(data110 <= 0 || isNaN(data110)){
const err279 = {instancePath:instancePath+"/run_time/warning_threshold",schemaPath:"#/properties/run_time/properties/warning_threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/run_time/warning_threshold",schemaPath:"#/properties/run_time/properties/warning_threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data106.sustained_violation_time !== undefined){
let data111 = data106.sustained_violation_time;
if((typeof data111 !== "string") && (!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111))))){
const err281 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/type",keyword:"type",params:{type: schema18.properties.run_time.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 0 || isNaN(data111)){
const err282 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data111 < 0 || isNaN(data111)){
const err283 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(typeof data111 === "string"){
if(!pattern1.test(data111)){
const err284 = {instancePath:instancePath+"/run_time/sustained_violation_time",schemaPath:"#/properties/run_time/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
if(data106.spike_tolerance_time !== undefined){
let data112 = data106.spike_tolerance_time;
if((typeof data112 !== "string") && (!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112))))){
const err285 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema18.properties.run_time.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 0 || isNaN(data112)){
const err286 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if(data112 < 0 || isNaN(data112)){
const err287 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(typeof data112 === "string"){
if(!pattern1.test(data112)){
const err288 = {instancePath:instancePath+"/run_time/spike_tolerance_time",schemaPath:"#/properties/run_time/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data106.hysteresis !== undefined){
let data113 = data106.hysteresis;
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 99 || isNaN(data113)){
const err289 = {instancePath:instancePath+"/run_time/hysteresis",schemaPath:"#/properties/run_time/properties/hysteresis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if(data113 <= 0 || isNaN(data113)){
const err290 = {instancePath:instancePath+"/run_time/hysteresis",schemaPath:"#/properties/run_time/properties/hysteresis/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/run_time/hysteresis",schemaPath:"#/properties/run_time/properties/hysteresis/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data106.cool_down !== undefined){
let data114 = data106.cool_down;
if((typeof data114 !== "string") && (!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114))))){
const err292 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/type",keyword:"type",params:{type: schema18.properties.run_time.properties.cool_down.type}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 0 || isNaN(data114)){
const err293 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data114 < 0 || isNaN(data114)){
const err294 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(typeof data114 === "string"){
if(!pattern1.test(data114)){
const err295 = {instancePath:instancePath+"/run_time/cool_down",schemaPath:"#/properties/run_time/properties/cool_down/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data106.steps !== undefined){
if(!(validate66(data106.steps, {instancePath:instancePath+"/run_time/steps",parentData:data106,parentDataProperty:"steps",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data106.adjust !== undefined){
let data116 = data106.adjust;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key16 in data116){
if(!((key16 === "factor") || (key16 === "most"))){
const err296 = {instancePath:instancePath+"/run_time/adjust",schemaPath:"#/properties/run_time/properties/adjust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data116.factor !== undefined){
let data117 = data116.factor;
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 <= 1 || isNaN(data117)){
const err297 = {instancePath:instancePath+"/run_time/adjust/factor",schemaPath:"#/properties/run_time/properties/adjust/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/run_time/adjust/factor",schemaPath:"#/properties/run_time/properties/adjust/properties/factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data116.most !== undefined){
let data118 = data116.most;
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 <= 1 || isNaN(data118)){
const err299 = {instancePath:instancePath+"/run_time/adjust/most",schemaPath:"#/properties/run_time/properties/adjust/properties/most/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 1}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
else {
const err300 = {instancePath:instancePath+"/run_time/adjust/most",schemaPath:"#/properties/run_time/properties/adjust/properties/most/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
}
else {
const err301 = {instancePath:instancePath+"/run_time/adjust",schemaPath:"#/properties/run_time/properties/adjust/type",keyword:"type",params:{type: "object"}};
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
else {
const err302 = {instancePath:instancePath+"/run_time",schemaPath:"#/properties/run_time/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"control":{"type":"object","properties":{"execution":{"type":"object","properties":{"executable_path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"environment":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"type":{"type":"string","enum":["simple","forking"]},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"start_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"working_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"wait_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["executable_path"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"context_aware_restart":{"type":"object","properties":{"default":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"$ref":"#/definitions/part1"},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"sustained_violation_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"spike_tolerance_time":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"process_file":{"type":"object","properties":{"servicecontext":{"type":"string","enum":["system","user","session"]},"service_context":{"type":"string","enum":["system","user","session"]},"scenario":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"basedirectory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"base_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"appname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"app_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"usesubdirectory":{"type":"boolean"},"use_subdirectory":{"type":"boolean"}},"additionalProperties":false},"limits":{"$ref":"#/definitions/part11"},"resource_monitoring":{"$ref":"#/definitions/part13"}},"additionalProperties":false,"required":["execution"]},"health_check":{"$ref":"#/definitions/part9"}},"additionalProperties":false,"required":["control"]};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!pattern13.test(data1)){
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
if(!pattern2.test(data2)){
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
if(!pattern13.test(data5)){
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
if(!pattern2.test(data7)){
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
if(!pattern9.test(data9)){
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
if(!pattern10.test(key4)){
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
if(!pattern2.test(data10)){
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
if(!pattern13.test(data12)){
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
if(!pattern13.test(data14)){
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
if(!pattern2.test(data42)){
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
if(!pattern13.test(data43)){
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
if(!pattern13.test(data44)){
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
if(!pattern13.test(data45)){
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
if(!pattern13.test(data46)){
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
if(!(validate65(data3.limits, {instancePath:instancePath+"/control/limits",parentData:data3,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data3.resource_monitoring !== undefined){
if(!(validate73(data3.resource_monitoring, {instancePath:instancePath+"/control/resource_monitoring",parentData:data3,parentDataProperty:"resource_monitoring",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
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
validate78.errors = vErrors;
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
if(!(((((key1 === "log_level") || (key1 === "force_shutdown_timeout")) || (key1 === "reload")) || (key1 === "max_parallel_starts")) || (key1 === "metrics"))){
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
if(data0.metrics !== undefined){
let data5 = data0.metrics;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err14 = {instancePath:instancePath+"/master/metrics",schemaPath:"#/properties/master/properties/metrics/type",keyword:"type",params:{type: schema6.properties.master.properties.metrics.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!((key2 === "listen") || (key2 === "allow_remote"))){
const err15 = {instancePath:instancePath+"/master/metrics",schemaPath:"#/properties/master/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.listen !== undefined){
let data6 = data5.listen;
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err16 = {instancePath:instancePath+"/master/metrics/listen",schemaPath:"#/properties/master/properties/metrics/properties/listen/type",keyword:"type",params:{type: schema6.properties.master.properties.metrics.properties.listen.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err17 = {instancePath:instancePath+"/master/metrics/listen",schemaPath:"#/properties/master/properties/metrics/properties/listen/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
if(data5.allow_remote !== undefined){
if(typeof data5.allow_remote !== "boolean"){
const err18 = {instancePath:instancePath+"/master/metrics/allow_remote",schemaPath:"#/properties/master/properties/metrics/properties/allow_remote/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
}
if(data.workers !== undefined){
let data8 = data.workers;
if((!(Array.isArray(data8))) && (data8 !== null)){
const err19 = {instancePath:instancePath+"/workers",schemaPath:"#/properties/workers/type",keyword:"type",params:{type: schema6.properties.workers.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
const err20 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key3 in data9){
if(!(func2.call(schema6.properties.workers.items.properties, key3))){
const err21 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err22 = {instancePath:instancePath+"/workers/" + i0+"/id",schemaPath:"#/properties/workers/items/properties/id/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.id.type}};
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
const err23 = {instancePath:instancePath+"/workers/" + i0+"/id",schemaPath:"#/properties/workers/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,64}$"}};
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
if(data9.type !== undefined){
let data11 = data9.type;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/workers/" + i0+"/type",schemaPath:"#/properties/workers/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((data11 === "managed") || (data11 === "integrated")) || (data11 === "unmanaged"))){
const err25 = {instancePath:instancePath+"/workers/" + i0+"/type",schemaPath:"#/properties/workers/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.enabled !== undefined){
if(typeof data9.enabled !== "boolean"){
const err26 = {instancePath:instancePath+"/workers/" + i0+"/enabled",schemaPath:"#/properties/workers/items/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.description !== undefined){
let data13 = data9.description;
if(((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")){
const err27 = {instancePath:instancePath+"/workers/" + i0+"/description",schemaPath:"#/properties/workers/items/properties/description/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.description.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern2.test(data13)){
const err28 = {instancePath:instancePath+"/workers/" + i0+"/description",schemaPath:"#/properties/workers/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
if(data9.profile_type !== undefined){
let data14 = data9.profile_type;
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/workers/" + i0+"/profile_type",schemaPath:"#/properties/workers/items/properties/profile_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((((data14 === "batch") || (data14 === "web")) || (data14 === "database")) || (data14 === "worker")) || (data14 === "scheduler")) || (data14 === "default"))){
const err30 = {instancePath:instancePath+"/workers/" + i0+"/profile_type",schemaPath:"#/properties/workers/items/properties/profile_type/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.profile_type.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.labels !== undefined){
let data15 = data9.labels;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
const _errs37 = errors;
if(typeof key4 === "string"){
if(!pattern5.test(key4)){
const err31 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$"},propertyName:key4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var valid6 = _errs37 === errors;
if(!valid6){
const err32 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
for(const key5 in data15){
let data16 = data15[key5];
if(((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))) && (typeof data16 !== "boolean")){
const err33 = {instancePath:instancePath+"/workers/" + i0+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.labels.additionalProperties.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern2.test(data16)){
const err34 = {instancePath:instancePath+"/workers/" + i0+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
else {
const err35 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.run !== undefined){
let data17 = data9.run;
if((((typeof data17 !== "string") && (!((typeof data17 == "number") && (isFinite(data17))))) && (typeof data17 !== "boolean")) && (!(Array.isArray(data17)))){
const err36 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.run.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern2.test(data17)){
const err37 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(Array.isArray(data17)){
if(data17.length < 1){
const err38 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")){
const err39 = {instancePath:instancePath+"/workers/" + i0+"/run/" + i1,schemaPath:"#/properties/workers/items/properties/run/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.run.items.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern2.test(data18)){
const err40 = {instancePath:instancePath+"/workers/" + i0+"/run/" + i1,schemaPath:"#/properties/workers/items/properties/run/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
if(data9.shell !== undefined){
if(typeof data9.shell !== "boolean"){
const err41 = {instancePath:instancePath+"/workers/" + i0+"/shell",schemaPath:"#/properties/workers/items/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.env !== undefined){
let data20 = data9.env;
if(!data20 || typeof data20 != "object"){
const err42 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.env.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 === "string"){
if(!pattern9.test(data21)){
const err43 = {instancePath:instancePath+"/workers/" + i0+"/env/" + i2,schemaPath:"#/properties/workers/items/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/workers/" + i0+"/env/" + i2,schemaPath:"#/properties/workers/items/properties/env/items/type",keyword:"type",params:{type: "string"}};
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
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 in data20){
const _errs51 = errors;
if(typeof key6 === "string"){
if(!pattern10.test(key6)){
const err45 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},propertyName:key6};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var valid12 = _errs51 === errors;
if(!valid12){
const err46 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key6}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
for(const key7 in data20){
let data22 = data20[key7];
if(((typeof data22 !== "string") && (!((typeof data22 == "number") && (isFinite(data22))))) && (typeof data22 !== "boolean")){
const err47 = {instancePath:instancePath+"/workers/" + i0+"/env/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/env/additionalProperties/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern2.test(data22)){
const err48 = {instancePath:instancePath+"/workers/" + i0+"/env/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/env/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
}
if(data9.inherit_env !== undefined){
let data23 = data9.inherit_env;
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(typeof data24 === "string"){
if(!pattern10.test(data24)){
const err49 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env/" + i3,schemaPath:"#/properties/workers/items/properties/inherit_env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"}};
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
const err50 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env/" + i3,schemaPath:"#/properties/workers/items/properties/inherit_env/items/type",keyword:"type",params:{type: "string"}};
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
const err51 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env",schemaPath:"#/properties/workers/items/properties/inherit_env/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.cwd !== undefined){
let data25 = data9.cwd;
if(((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))) && (typeof data25 !== "boolean")){
const err52 = {instancePath:instancePath+"/workers/" + i0+"/cwd",schemaPath:"#/properties/workers/items/properties/cwd/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.cwd.type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(typeof data25 === "string"){
if(!pattern13.test(data25)){
const err53 = {instancePath:instancePath+"/workers/" + i0+"/cwd",schemaPath:"#/properties/workers/items/properties/cwd/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data9.user !== undefined){
let data26 = data9.user;
if(((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))) && (typeof data26 !== "boolean")){
const err54 = {instancePath:instancePath+"/workers/" + i0+"/user",schemaPath:"#/properties/workers/items/properties/user/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.user.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern13.test(data26)){
const err55 = {instancePath:instancePath+"/workers/" + i0+"/user",schemaPath:"#/properties/workers/items/properties/user/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data9.group !== undefined){
let data27 = data9.group;
if(((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))) && (typeof data27 !== "boolean")){
const err56 = {instancePath:instancePath+"/workers/" + i0+"/group",schemaPath:"#/properties/workers/items/properties/group/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.group.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(typeof data27 === "string"){
if(!pattern13.test(data27)){
const err57 = {instancePath:instancePath+"/workers/" + i0+"/group",schemaPath:"#/properties/workers/items/properties/group/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data9.groups !== undefined){
let data28 = data9.groups;
if(Array.isArray(data28)){
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))) && (typeof data29 !== "boolean")){
const err58 = {instancePath:instancePath+"/workers/" + i0+"/groups/" + i4,schemaPath:"#/properties/workers/items/properties/groups/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.groups.items.type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(typeof data29 === "string"){
if(!pattern13.test(data29)){
const err59 = {instancePath:instancePath+"/workers/" + i0+"/groups/" + i4,schemaPath:"#/properties/workers/items/properties/groups/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
else {
const err60 = {instancePath:instancePath+"/workers/" + i0+"/groups",schemaPath:"#/properties/workers/items/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data9.umask !== undefined){
let data30 = data9.umask;
if((typeof data30 !== "string") && (!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30))))){
const err61 = {instancePath:instancePath+"/workers/" + i0+"/umask",schemaPath:"#/properties/workers/items/properties/umask/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.umask.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data30 === "string"){
if(!pattern17.test(data30)){
const err62 = {instancePath:instancePath+"/workers/" + i0+"/umask",schemaPath:"#/properties/workers/items/properties/umask/pattern",keyword:"pattern",params:{pattern: "^(0o?)?[0-7]{1,3}$"}};
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
if(data9.nice !== undefined){
let data31 = data9.nice;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err63 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 19 || isNaN(data31)){
const err64 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/maximum",keyword:"maximum",params:{comparison: "<=", limit: 19}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data31 < -20 || isNaN(data31)){
const err65 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: -20}};
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
if(data9.oom_score_adj !== undefined){
let data32 = data9.oom_score_adj;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err66 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000 || isNaN(data32)){
const err67 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data32 < -1000 || isNaN(data32)){
const err68 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000}};
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
if(data9.rlimits !== undefined){
let data33 = data9.rlimits;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key8 in data33){
if(!(func2.call(schema6.properties.workers.items.properties.rlimits.properties, key8))){
const err69 = {instancePath:instancePath+"/workers/" + i0+"/rlimits",schemaPath:"#/properties/workers/items/properties/rlimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data33.as !== undefined){
let data34 = data33.as;
if((typeof data34 !== "string") && (!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34))))){
const err70 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.as.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err71 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(typeof data34 === "string"){
if(!pattern18.test(data34)){
const err72 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data33.core !== undefined){
let data35 = data33.core;
if((typeof data35 !== "string") && (!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35))))){
const err73 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.core.type}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
const err74 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(typeof data35 === "string"){
if(!pattern18.test(data35)){
const err75 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data33.cpu !== undefined){
let data36 = data33.cpu;
if((typeof data36 !== "string") && (!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36))))){
const err76 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.cpu.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err77 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(typeof data36 === "string"){
if(!pattern18.test(data36)){
const err78 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.data !== undefined){
let data37 = data33.data;
if((typeof data37 !== "string") && (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37))))){
const err79 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.data.type}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err80 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(typeof data37 === "string"){
if(!pattern18.test(data37)){
const err81 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.fsize !== undefined){
let data38 = data33.fsize;
if((typeof data38 !== "string") && (!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38))))){
const err82 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.fsize.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err83 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(typeof data38 === "string"){
if(!pattern18.test(data38)){
const err84 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data33.locks !== undefined){
let data39 = data33.locks;
if((typeof data39 !== "string") && (!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39))))){
const err85 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.locks.type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err86 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(typeof data39 === "string"){
if(!pattern18.test(data39)){
const err87 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.memlock !== undefined){
let data40 = data33.memlock;
if((typeof data40 !== "string") && (!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40))))){
const err88 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.memlock.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err89 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(typeof data40 === "string"){
if(!pattern18.test(data40)){
const err90 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data33.msgqueue !== undefined){
let data41 = data33.msgqueue;
if((typeof data41 !== "string") && (!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41))))){
const err91 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.msgqueue.type}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err92 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(typeof data41 === "string"){
if(!pattern18.test(data41)){
const err93 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.nice !== undefined){
let data42 = data33.nice;
if((typeof data42 !== "string") && (!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42))))){
const err94 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.nice.type}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err95 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(typeof data42 === "string"){
if(!pattern18.test(data42)){
const err96 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.nofile !== undefined){
let data43 = data33.nofile;
if((typeof data43 !== "string") && (!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43))))){
const err97 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.nofile.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err98 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(typeof data43 === "string"){
if(!pattern18.test(data43)){
const err99 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.nproc !== undefined){
let data44 = data33.nproc;
if((typeof data44 !== "string") && (!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44))))){
const err100 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.nproc.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err101 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(typeof data44 === "string"){
if(!pattern18.test(data44)){
const err102 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.rss !== undefined){
let data45 = data33.rss;
if((typeof data45 !== "string") && (!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45))))){
const err103 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.rss.type}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err104 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(typeof data45 === "string"){
if(!pattern18.test(data45)){
const err105 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.rtprio !== undefined){
let data46 = data33.rtprio;
if((typeof data46 !== "string") && (!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46))))){
const err106 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.rtprio.type}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err107 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(typeof data46 === "string"){
if(!pattern18.test(data46)){
const err108 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data33.rttime !== undefined){
let data47 = data33.rttime;
if((typeof data47 !== "string") && (!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47))))){
const err109 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.rttime.type}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
const err110 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(typeof data47 === "string"){
if(!pattern18.test(data47)){
const err111 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.sigpending !== undefined){
let data48 = data33.sigpending;
if((typeof data48 !== "string") && (!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48))))){
const err112 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.sigpending.type}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err113 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(typeof data48 === "string"){
if(!pattern18.test(data48)){
const err114 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data33.stack !== undefined){
let data49 = data33.stack;
if((typeof data49 !== "string") && (!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49))))){
const err115 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.rlimits.properties.stack.type}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err116 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!pattern18.test(data49)){
const err117 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
}
else {
const err118 = {instancePath:instancePath+"/workers/" + i0+"/rlimits",schemaPath:"#/properties/workers/items/properties/rlimits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data9.pid_file !== undefined){
let data50 = data9.pid_file;
if(((typeof data50 !== "string") && (!((typeof data50 == "number") && (isFinite(data50))))) && (typeof data50 !== "boolean")){
const err119 = {instancePath:instancePath+"/workers/" + i0+"/pid_file",schemaPath:"#/properties/workers/items/properties/pid_file/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(typeof data50 === "string"){
if(!pattern13.test(data50)){
const err120 = {instancePath:instancePath+"/workers/" + i0+"/pid_file",schemaPath:"#/properties/workers/items/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data9.logs !== undefined){
let data51 = data9.logs;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key9 in data51){
if(!((((((((key9 === "mode") || (key9 === "format")) || (key9 === "max_size")) || (key9 === "max_files")) || (key9 === "max_age")) || (key9 === "max_total")) || (key9 === "compress")) || (key9 === "pipe_size"))){
const err121 = {instancePath:instancePath+"/workers/" + i0+"/logs",schemaPath:"#/properties/workers/items/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data51.mode !== undefined){
let data52 = data51.mode;
if(typeof data52 !== "string"){
const err122 = {instancePath:instancePath+"/workers/" + i0+"/logs/mode",schemaPath:"#/properties/workers/items/properties/logs/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!((data52 === "pipe") || (data52 === "direct"))){
const err123 = {instancePath:instancePath+"/workers/" + i0+"/logs/mode",schemaPath:"#/properties/workers/items/properties/logs/properties/mode/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.logs.properties.mode.enum}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data51.format !== undefined){
let data53 = data51.format;
if(typeof data53 !== "string"){
const err124 = {instancePath:instancePath+"/workers/" + i0+"/logs/format",schemaPath:"#/properties/workers/items/properties/logs/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(!((data53 === "cri") || (data53 === "raw"))){
const err125 = {instancePath:instancePath+"/workers/" + i0+"/logs/format",schemaPath:"#/properties/workers/items/properties/logs/properties/format/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.logs.properties.format.enum}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data51.max_size !== undefined){
let data54 = data51.max_size;
if((typeof data54 !== "string") && (!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54))))){
const err126 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.max_size.type}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
const err127 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(typeof data54 === "string"){
if(!pattern35.test(data54)){
const err128 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
if(data51.max_files !== undefined){
let data55 = data51.max_files;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err129 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_files",schemaPath:"#/properties/workers/items/properties/logs/properties/max_files/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
const err130 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_files",schemaPath:"#/properties/workers/items/properties/logs/properties/max_files/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data51.max_age !== undefined){
let data56 = data51.max_age;
if((typeof data56 !== "string") && (!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56))))){
const err131 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.max_age.type}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 0 || isNaN(data56)){
const err132 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data56 < 0 || isNaN(data56)){
const err133 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(typeof data56 === "string"){
if(!pattern1.test(data56)){
const err134 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(data51.max_total !== undefined){
let data57 = data51.max_total;
if((typeof data57 !== "string") && (!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57))))){
const err135 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.max_total.type}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
const err136 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(typeof data57 === "string"){
if(!pattern35.test(data57)){
const err137 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
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
if(data51.compress !== undefined){
if(typeof data51.compress !== "boolean"){
const err138 = {instancePath:instancePath+"/workers/" + i0+"/logs/compress",schemaPath:"#/properties/workers/items/properties/logs/properties/compress/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data51.pipe_size !== undefined){
let data59 = data51.pipe_size;
if((typeof data59 !== "string") && (!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59))))){
const err139 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.logs.properties.pipe_size.type}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err140 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(typeof data59 === "string"){
if(!pattern35.test(data59)){
const err141 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
}
else {
const err142 = {instancePath:instancePath+"/workers/" + i0+"/logs",schemaPath:"#/properties/workers/items/properties/logs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data9.forking !== undefined){
let data60 = data9.forking;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.pid_file === undefined){
const err143 = {instancePath:instancePath+"/workers/" + i0+"/forking",schemaPath:"#/properties/workers/items/properties/forking/required",keyword:"required",params:{missingProperty: "pid_file"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
for(const key10 in data60){
if(!((key10 === "pid_file") || (key10 === "start_timeout"))){
const err144 = {instancePath:instancePath+"/workers/" + i0+"/forking",schemaPath:"#/properties/workers/items/properties/forking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data60.pid_file !== undefined){
let data61 = data60.pid_file;
if(((typeof data61 !== "string") && (!((typeof data61 == "number") && (isFinite(data61))))) && (typeof data61 !== "boolean")){
const err145 = {instancePath:instancePath+"/workers/" + i0+"/forking/pid_file",schemaPath:"#/properties/workers/items/properties/forking/properties/pid_file/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.forking.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(typeof data61 === "string"){
if(!pattern13.test(data61)){
const err146 = {instancePath:instancePath+"/workers/" + i0+"/forking/pid_file",schemaPath:"#/properties/workers/items/properties/forking/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data60.start_timeout !== undefined){
let data62 = data60.start_timeout;
if((typeof data62 !== "string") && (!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62))))){
const err147 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.forking.properties.start_timeout.type}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 0 || isNaN(data62)){
const err148 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data62 < 0 || isNaN(data62)){
const err149 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(typeof data62 === "string"){
if(!pattern1.test(data62)){
const err150 = {instancePath:instancePath+"/workers/" + i0+"/forking/start_timeout",schemaPath:"#/properties/workers/items/properties/forking/properties/start_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
}
else {
const err151 = {instancePath:instancePath+"/workers/" + i0+"/forking",schemaPath:"#/properties/workers/items/properties/forking/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data9.start_seconds !== undefined){
let data63 = data9.start_seconds;
if((typeof data63 !== "string") && (!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63))))){
const err152 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.start_seconds.type}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 0 || isNaN(data63)){
const err153 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data63 < 0 || isNaN(data63)){
const err154 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(typeof data63 === "string"){
if(!pattern1.test(data63)){
const err155 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data9.stop !== undefined){
let data64 = data9.stop;
if(Array.isArray(data64)){
if(data64.length < 1){
const err156 = {instancePath:instancePath+"/workers/" + i0+"/stop",schemaPath:"#/properties/workers/items/properties/stop/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
const len5 = data64.length;
for(let i5=0; i5<len5; i5++){
let data65 = data64[i5];
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key11 in data65){
if(!((((key11 === "signal") || (key11 === "target")) || (key11 === "exec")) || (key11 === "wait"))){
const err157 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5,schemaPath:"#/properties/workers/items/properties/stop/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data65.signal !== undefined){
let data66 = data65.signal;
if((typeof data66 !== "string") && (!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66))))){
const err158 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/signal",schemaPath:"#/properties/workers/items/properties/stop/items/properties/signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.signal.type}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data65.target !== undefined){
let data67 = data65.target;
if(typeof data67 !== "string"){
const err159 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/target",schemaPath:"#/properties/workers/items/properties/stop/items/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(!(((data67 === "main") || (data67 === "group")) || (data67 === "tree"))){
const err160 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/target",schemaPath:"#/properties/workers/items/properties/stop/items/properties/target/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.stop.items.properties.target.enum}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data65.exec !== undefined){
let data68 = data65.exec;
if((((typeof data68 !== "string") && (!((typeof data68 == "number") && (isFinite(data68))))) && (typeof data68 !== "boolean")) && (!(Array.isArray(data68)))){
const err161 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.exec.type}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(typeof data68 === "string"){
if(!pattern2.test(data68)){
const err162 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(Array.isArray(data68)){
if(data68.length < 1){
const err163 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
const len6 = data68.length;
for(let i6=0; i6<len6; i6++){
let data69 = data68[i6];
if(((typeof data69 !== "string") && (!((typeof data69 == "number") && (isFinite(data69))))) && (typeof data69 !== "boolean")){
const err164 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec/" + i6,schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(typeof data69 === "string"){
if(!pattern2.test(data69)){
const err165 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec/" + i6,schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
}
if(data65.wait !== undefined){
let data70 = data65.wait;
if((typeof data70 !== "string") && (!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70))))){
const err166 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.stop.items.properties.wait.type}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 0 || isNaN(data70)){
const err167 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data70 < 0 || isNaN(data70)){
const err168 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(typeof data70 === "string"){
if(!pattern44.test(data70)){
const err169 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
}
else {
const err170 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5,schemaPath:"#/properties/workers/items/properties/stop/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err171 = {instancePath:instancePath+"/workers/" + i0+"/stop",schemaPath:"#/properties/workers/items/properties/stop/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data9.drain !== undefined){
let data71 = data9.drain;
if(((typeof data71 !== "string") && (!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71))))) && (!(data71 && typeof data71 == "object" && !Array.isArray(data71)))){
const err172 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.type}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 0 || isNaN(data71)){
const err173 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data71 < 0 || isNaN(data71)){
const err174 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(typeof data71 === "string"){
if(!pattern1.test(data71)){
const err175 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key12 in data71){
if(!(((((key12 === "signal") || (key12 === "delay")) || (key12 === "until")) || (key12 === "timeout")) || (key12 === "period"))){
const err176 = {instancePath:instancePath+"/workers/" + i0+"/drain",schemaPath:"#/properties/workers/items/properties/drain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data71.signal !== undefined){
let data72 = data71.signal;
if((typeof data72 !== "string") && (!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72))))){
const err177 = {instancePath:instancePath+"/workers/" + i0+"/drain/signal",schemaPath:"#/properties/workers/items/properties/drain/properties/signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.signal.type}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data71.delay !== undefined){
let data73 = data71.delay;
if((typeof data73 !== "string") && (!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73))))){
const err178 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.delay.type}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 0 || isNaN(data73)){
const err179 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data73 < 0 || isNaN(data73)){
const err180 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(typeof data73 === "string"){
if(!pattern1.test(data73)){
const err181 = {instancePath:instancePath+"/workers/" + i0+"/drain/delay",schemaPath:"#/properties/workers/items/properties/drain/properties/delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
if(data71.until !== undefined){
let data74 = data71.until;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key13 in data74){
if(!(((((key13 === "connections") || (key13 === "ports")) || (key13 === "http")) || (key13 === "exec")) || (key13 === "shell"))){
const err182 = {instancePath:instancePath+"/workers/" + i0+"/drain/until",schemaPath:"#/properties/workers/items/properties/drain/properties/until/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data74.connections !== undefined){
let data75 = data74.connections;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err183 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/connections",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/connections/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 < 0 || isNaN(data75)){
const err184 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/connections",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data74.ports !== undefined){
let data76 = data74.ports;
if(Array.isArray(data76)){
if(data76.length < 1){
const err185 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
const len7 = data76.length;
for(let i7=0; i7<len7; i7++){
let data77 = data76[i7];
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err186 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports/" + i7,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 65535 || isNaN(data77)){
const err187 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports/" + i7,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data77 < 1 || isNaN(data77)){
const err188 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports/" + i7,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err189 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/ports",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/ports/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data74.http !== undefined){
if(!(validate22(data74.http, {instancePath:instancePath+"/workers/" + i0+"/drain/until/http",parentData:data74,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data74.exec !== undefined){
let data79 = data74.exec;
if((((typeof data79 !== "string") && (!((typeof data79 == "number") && (isFinite(data79))))) && (typeof data79 !== "boolean")) && (!(Array.isArray(data79)))){
const err190 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.until.properties.exec.type}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(typeof data79 === "string"){
if(!pattern2.test(data79)){
const err191 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(Array.isArray(data79)){
if(data79.length < 1){
const err192 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const len8 = data79.length;
for(let i8=0; i8<len8; i8++){
let data80 = data79[i8];
if(((typeof data80 !== "string") && (!((typeof data80 == "number") && (isFinite(data80))))) && (typeof data80 !== "boolean")){
const err193 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec/" + i8,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.until.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(typeof data80 === "string"){
if(!pattern2.test(data80)){
const err194 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/exec/" + i8,schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
}
}
if(data74.shell !== undefined){
if(typeof data74.shell !== "boolean"){
const err195 = {instancePath:instancePath+"/workers/" + i0+"/drain/until/shell",schemaPath:"#/properties/workers/items/properties/drain/properties/until/properties/shell/type",keyword:"type",params:{type: "boolean"}};
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
else {
const err196 = {instancePath:instancePath+"/workers/" + i0+"/drain/until",schemaPath:"#/properties/workers/items/properties/drain/properties/until/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data71.timeout !== undefined){
let data82 = data71.timeout;
if((typeof data82 !== "string") && (!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82))))){
const err197 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.timeout.type}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 0 || isNaN(data82)){
const err198 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data82 < 0 || isNaN(data82)){
const err199 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(typeof data82 === "string"){
if(!pattern1.test(data82)){
const err200 = {instancePath:instancePath+"/workers/" + i0+"/drain/timeout",schemaPath:"#/properties/workers/items/properties/drain/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data71.period !== undefined){
let data83 = data71.period;
if((typeof data83 !== "string") && (!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83))))){
const err201 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.drain.properties.period.type}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 0 || isNaN(data83)){
const err202 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data83 < 0 || isNaN(data83)){
const err203 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(typeof data83 === "string"){
if(!pattern1.test(data83)){
const err204 = {instancePath:instancePath+"/workers/" + i0+"/drain/period",schemaPath:"#/properties/workers/items/properties/drain/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
}
}
if(data9.kill !== undefined){
let data84 = data9.kill;
if(typeof data84 !== "string"){
const err205 = {instancePath:instancePath+"/workers/" + i0+"/kill",schemaPath:"#/properties/workers/items/properties/kill/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(!((data84 === "tree") || (data84 === "main"))){
const err206 = {instancePath:instancePath+"/workers/" + i0+"/kill",schemaPath:"#/properties/workers/items/properties/kill/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.kill.enum}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data9.restart_policy !== undefined){
let data85 = data9.restart_policy;
if(typeof data85 !== "string"){
const err207 = {instancePath:instancePath+"/workers/" + i0+"/restart_policy",schemaPath:"#/properties/workers/items/properties/restart_policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(!((((data85 === "always") || (data85 === "on-failure")) || (data85 === "never")) || (data85 === "unless-stopped"))){
const err208 = {instancePath:instancePath+"/workers/" + i0+"/restart_policy",schemaPath:"#/properties/workers/items/properties/restart_policy/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.restart_policy.enum}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data9.restart !== undefined){
let data86 = data9.restart;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key14 in data86){
if(!(func2.call(schema6.properties.workers.items.properties.restart.properties, key14))){
const err209 = {instancePath:instancePath+"/workers/" + i0+"/restart",schemaPath:"#/properties/workers/items/properties/restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data86.max_retries !== undefined){
let data87 = data86.max_retries;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err210 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 < 0 || isNaN(data87)){
const err211 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data86.retry_delay !== undefined){
let data88 = data86.retry_delay;
if((typeof data88 !== "string") && (!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88))))){
const err212 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 0 || isNaN(data88)){
const err213 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(data88 < 0 || isNaN(data88)){
const err214 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(typeof data88 === "string"){
if(!pattern1.test(data88)){
const err215 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
if(data86.backoff_rate !== undefined){
let data89 = data86.backoff_rate;
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 <= 0 || isNaN(data89)){
const err216 = {instancePath:instancePath+"/workers/" + i0+"/restart/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/workers/" + i0+"/restart/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data86.max_delay !== undefined){
let data90 = data86.max_delay;
if((typeof data90 !== "string") && (!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90))))){
const err218 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.max_delay.type}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 0 || isNaN(data90)){
const err219 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data90 < 0 || isNaN(data90)){
const err220 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(typeof data90 === "string"){
if(!pattern1.test(data90)){
const err221 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
if(data86.jitter !== undefined){
let data91 = data86.jitter;
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 1 || isNaN(data91)){
const err222 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(data91 < 0 || isNaN(data91)){
const err223 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data86.stable_after !== undefined){
let data92 = data86.stable_after;
if((typeof data92 !== "string") && (!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92))))){
const err225 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.stable_after.type}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 0 || isNaN(data92)){
const err226 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data92 < 0 || isNaN(data92)){
const err227 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(typeof data92 === "string"){
if(!pattern1.test(data92)){
const err228 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
if(data86.window !== undefined){
let data93 = data86.window;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key15 in data93){
if(!((key15 === "attempts") || (key15 === "period"))){
const err229 = {instancePath:instancePath+"/workers/" + i0+"/restart/window",schemaPath:"#/properties/workers/items/properties/restart/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data93.attempts !== undefined){
let data94 = data93.attempts;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err230 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/attempts",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/attempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 < 0 || isNaN(data94)){
const err231 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/attempts",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
if(data93.period !== undefined){
let data95 = data93.period;
if((typeof data95 !== "string") && (!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95))))){
const err232 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.window.properties.period.type}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 0 || isNaN(data95)){
const err233 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
if(data95 < 0 || isNaN(data95)){
const err234 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(typeof data95 === "string"){
if(!pattern1.test(data95)){
const err235 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
}
else {
const err236 = {instancePath:instancePath+"/workers/" + i0+"/restart/window",schemaPath:"#/properties/workers/items/properties/restart/properties/window/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data86.exhausted !== undefined){
let data96 = data86.exhausted;
if(typeof data96 !== "string"){
const err237 = {instancePath:instancePath+"/workers/" + i0+"/restart/exhausted",schemaPath:"#/properties/workers/items/properties/restart/properties/exhausted/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(!((data96 === "park") || (data96 === "fail"))){
const err238 = {instancePath:instancePath+"/workers/" + i0+"/restart/exhausted",schemaPath:"#/properties/workers/items/properties/restart/properties/exhausted/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.restart.properties.exhausted.enum}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data86.parked_retry !== undefined){
let data97 = data86.parked_retry;
if((typeof data97 !== "string") && (!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97))))){
const err239 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.parked_retry.type}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 0 || isNaN(data97)){
const err240 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data97 < 0 || isNaN(data97)){
const err241 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(typeof data97 === "string"){
if(!pattern1.test(data97)){
const err242 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
if(data86.success_exit_codes !== undefined){
let data98 = data86.success_exit_codes;
if(Array.isArray(data98)){
const len9 = data98.length;
for(let i9=0; i9<len9; i9++){
let data99 = data98[i9];
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err243 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 255 || isNaN(data99)){
const err244 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data99 < 0 || isNaN(data99)){
const err245 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err246 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes",schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data86.success_signals !== undefined){
let data100 = data86.success_signals;
if(Array.isArray(data100)){
const len10 = data100.length;
for(let i10=0; i10<len10; i10++){
let data101 = data100[i10];
if((typeof data101 !== "string") && (!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101))))){
const err247 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_signals/" + i10,schemaPath:"#/properties/workers/items/properties/restart/properties/success_signals/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.success_signals.items.type}};
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
else {
const err248 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_signals",schemaPath:"#/properties/workers/items/properties/restart/properties/success_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data86.fatal_exit_codes !== undefined){
let data102 = data86.fatal_exit_codes;
if(Array.isArray(data102)){
const len11 = data102.length;
for(let i11=0; i11<len11; i11++){
let data103 = data102[i11];
if(!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103)))){
const err249 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i11,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 > 255 || isNaN(data103)){
const err250 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i11,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data103 < 0 || isNaN(data103)){
const err251 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i11,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err252 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes",schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data86.fatal_signals !== undefined){
let data104 = data86.fatal_signals;
if(Array.isArray(data104)){
const len12 = data104.length;
for(let i12=0; i12<len12; i12++){
let data105 = data104[i12];
if((typeof data105 !== "string") && (!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105))))){
const err253 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_signals/" + i12,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_signals/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.fatal_signals.items.type}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
}
else {
const err254 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_signals",schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data86.health_failures !== undefined){
let data106 = data86.health_failures;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key16 in data106){
if(!(((key16 === "max_retries") || (key16 === "retry_delay")) || (key16 === "backoff_rate"))){
const err255 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data106.max_retries !== undefined){
let data107 = data106.max_retries;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
const err256 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 < 0 || isNaN(data107)){
const err257 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
if(data106.retry_delay !== undefined){
let data108 = data106.retry_delay;
if((typeof data108 !== "string") && (!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108))))){
const err258 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.health_failures.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 0 || isNaN(data108)){
const err259 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if(data108 < 0 || isNaN(data108)){
const err260 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(typeof data108 === "string"){
if(!pattern1.test(data108)){
const err261 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data106.backoff_rate !== undefined){
let data109 = data106.backoff_rate;
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 <= 0 || isNaN(data109)){
const err262 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
else {
const err264 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data86.resource_violations !== undefined){
let data110 = data86.resource_violations;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key17 in data110){
if(!(((key17 === "max_retries") || (key17 === "retry_delay")) || (key17 === "backoff_rate"))){
const err265 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data110.max_retries !== undefined){
let data111 = data110.max_retries;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err266 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 < 0 || isNaN(data111)){
const err267 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
if(data110.retry_delay !== undefined){
let data112 = data110.retry_delay;
if((typeof data112 !== "string") && (!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112))))){
const err268 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.resource_violations.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 0 || isNaN(data112)){
const err269 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data112 < 0 || isNaN(data112)){
const err270 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(typeof data112 === "string"){
if(!pattern1.test(data112)){
const err271 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
if(data110.backoff_rate !== undefined){
let data113 = data110.backoff_rate;
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 <= 0 || isNaN(data113)){
const err272 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
}
else {
const err274 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data86.severity_multipliers !== undefined){
let data114 = data86.severity_multipliers;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key18 in data114){
if(!(((key18 === "warning") || (key18 === "critical")) || (key18 === "emergency"))){
const err275 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data114.warning !== undefined){
let data115 = data114.warning;
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 <= 0 || isNaN(data115)){
const err276 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/warning/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/warning/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data114.critical !== undefined){
let data116 = data114.critical;
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 <= 0 || isNaN(data116)){
const err278 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/critical/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
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
const err279 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/critical/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data114.emergency !== undefined){
let data117 = data114.emergency;
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 <= 0 || isNaN(data117)){
const err280 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/emergency/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
else {
const err281 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/emergency/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
}
else {
const err282 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data86.worker_profile_multipliers !== undefined){
if(!(validate24(data86.worker_profile_multipliers, {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers",parentData:data86,parentDataProperty:"worker_profile_multipliers",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data86.startup_grace_period !== undefined){
let data119 = data86.startup_grace_period;
if((typeof data119 !== "string") && (!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119))))){
const err283 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.startup_grace_period.type}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 0 || isNaN(data119)){
const err284 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if(data119 < 0 || isNaN(data119)){
const err285 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(typeof data119 === "string"){
if(!pattern1.test(data119)){
const err286 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data86.sustained_violation_time !== undefined){
let data120 = data86.sustained_violation_time;
if((typeof data120 !== "string") && (!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120))))){
const err287 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.sustained_violation_time.type}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 0 || isNaN(data120)){
const err288 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(data120 < 0 || isNaN(data120)){
const err289 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(typeof data120 === "string"){
if(!pattern1.test(data120)){
const err290 = {instancePath:instancePath+"/workers/" + i0+"/restart/sustained_violation_time",schemaPath:"#/properties/workers/items/properties/restart/properties/sustained_violation_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
}
if(data86.spike_tolerance_time !== undefined){
let data121 = data86.spike_tolerance_time;
if((typeof data121 !== "string") && (!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121))))){
const err291 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.restart.properties.spike_tolerance_time.type}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 0 || isNaN(data121)){
const err292 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(data121 < 0 || isNaN(data121)){
const err293 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
if(typeof data121 === "string"){
if(!pattern1.test(data121)){
const err294 = {instancePath:instancePath+"/workers/" + i0+"/restart/spike_tolerance_time",schemaPath:"#/properties/workers/items/properties/restart/properties/spike_tolerance_time/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
}
}
else {
const err295 = {instancePath:instancePath+"/workers/" + i0+"/restart",schemaPath:"#/properties/workers/items/properties/restart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data9.oneshot !== undefined){
if(typeof data9.oneshot !== "boolean"){
const err296 = {instancePath:instancePath+"/workers/" + i0+"/oneshot",schemaPath:"#/properties/workers/items/properties/oneshot/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data9.essential !== undefined){
if(typeof data9.essential !== "boolean"){
const err297 = {instancePath:instancePath+"/workers/" + i0+"/essential",schemaPath:"#/properties/workers/items/properties/essential/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data9.depends_on !== undefined){
let data124 = data9.depends_on;
if(!data124 || typeof data124 != "object"){
const err298 = {instancePath:instancePath+"/workers/" + i0+"/depends_on",schemaPath:"#/properties/workers/items/properties/depends_on/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.type}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(Array.isArray(data124)){
const len13 = data124.length;
for(let i13=0; i13<len13; i13++){
let data125 = data124[i13];
if((typeof data125 !== "string") && (!(data125 && typeof data125 == "object" && !Array.isArray(data125)))){
const err299 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13,schemaPath:"#/properties/workers/items/properties/depends_on/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.type}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key19 in data125){
if(!(func2.call(schema6.properties.workers.items.properties.depends_on.items.properties, key19))){
const err300 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13,schemaPath:"#/properties/workers/items/properties/depends_on/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data125.worker !== undefined){
if(typeof data125.worker !== "string"){
const err301 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/worker",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/worker/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data125.condition !== undefined){
let data127 = data125.condition;
if(typeof data127 !== "string"){
const err302 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if(!(((((data127 === "started") || (data127 === "ready")) || (data127 === "completed")) || (data127 === "completed_successfully")) || (data127 === "log_match"))){
const err303 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/condition/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.items.properties.condition.enum}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data125.restart !== undefined){
let data128 = data125.restart;
if(typeof data128 !== "string"){
const err304 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/restart/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(!(((data128 === "keep") || (data128 === "restart")) || (data128 === "stop"))){
const err305 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/restart/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.items.properties.restart.enum}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data125.log !== undefined){
let data129 = data125.log;
if(((typeof data129 !== "string") && (!((typeof data129 == "number") && (isFinite(data129))))) && (typeof data129 !== "boolean")){
const err306 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/log/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.properties.log.type}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(typeof data129 === "string"){
if(!pattern2.test(data129)){
const err307 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/log/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
}
if(data125.stream !== undefined){
let data130 = data125.stream;
if(typeof data130 !== "string"){
const err308 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/stream/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if(!(((data130 === "any") || (data130 === "stdout")) || (data130 === "stderr"))){
const err309 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/stream/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.items.properties.stream.enum}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data125.required !== undefined){
if(typeof data125.required !== "boolean"){
const err310 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/required",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data125.tcp !== undefined){
let data132 = data125.tcp;
if((typeof data132 !== "string") && (!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132))))){
const err311 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/tcp/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.properties.tcp.type}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 65535 || isNaN(data132)){
const err312 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data132 < 1 || isNaN(data132)){
const err313 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
if(data125.http !== undefined){
if(typeof data125.http !== "string"){
const err314 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/http",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/http/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data125.file !== undefined){
if(typeof data125.file !== "string"){
const err315 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/file",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data125.timeout !== undefined){
let data135 = data125.timeout;
if((typeof data135 !== "string") && (!(((typeof data135 == "number") && (!(data135 % 1) && !isNaN(data135))) && (isFinite(data135))))){
const err316 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.items.properties.timeout.type}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 > 0 || isNaN(data135)){
const err317 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(data135 < 0 || isNaN(data135)){
const err318 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(typeof data135 === "string"){
if(!pattern44.test(data135)){
const err319 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + i13+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/items/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
}
}
}
}
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key20 in data124){
let data136 = data124[key20];
if((!(data136 && typeof data136 == "object" && !Array.isArray(data136))) && (data136 !== null)){
const err320 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.type}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
for(const key21 in data136){
if(!(func2.call(schema6.properties.workers.items.properties.depends_on.additionalProperties.properties, key21))){
const err321 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data136.worker !== undefined){
if(typeof data136.worker !== "string"){
const err322 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/worker",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/worker/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data136.condition !== undefined){
let data138 = data136.condition;
if(typeof data138 !== "string"){
const err323 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(!(((((data138 === "started") || (data138 === "ready")) || (data138 === "completed")) || (data138 === "completed_successfully")) || (data138 === "log_match"))){
const err324 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/condition/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.condition.enum}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data136.restart !== undefined){
let data139 = data136.restart;
if(typeof data139 !== "string"){
const err325 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/restart/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(!(((data139 === "keep") || (data139 === "restart")) || (data139 === "stop"))){
const err326 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/restart/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.restart.enum}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data136.log !== undefined){
let data140 = data136.log;
if(((typeof data140 !== "string") && (!((typeof data140 == "number") && (isFinite(data140))))) && (typeof data140 !== "boolean")){
const err327 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/log/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.log.type}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
if(typeof data140 === "string"){
if(!pattern2.test(data140)){
const err328 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/log/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
}
if(data136.stream !== undefined){
let data141 = data136.stream;
if(typeof data141 !== "string"){
const err329 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/stream/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
if(!(((data141 === "any") || (data141 === "stdout")) || (data141 === "stderr"))){
const err330 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/stream",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/stream/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.stream.enum}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data136.required !== undefined){
if(typeof data136.required !== "boolean"){
const err331 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data136.tcp !== undefined){
let data143 = data136.tcp;
if((typeof data143 !== "string") && (!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143))))){
const err332 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/tcp/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.tcp.type}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 > 65535 || isNaN(data143)){
const err333 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
if(data143 < 1 || isNaN(data143)){
const err334 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/tcp",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data136.http !== undefined){
if(typeof data136.http !== "string"){
const err335 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/http",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/http/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data136.file !== undefined){
if(typeof data136.file !== "string"){
const err336 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data136.timeout !== undefined){
let data146 = data136.timeout;
if((typeof data146 !== "string") && (!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146))))){
const err337 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.depends_on.additionalProperties.properties.timeout.type}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 > 0 || isNaN(data146)){
const err338 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if(data146 < 0 || isNaN(data146)){
const err339 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(typeof data146 === "string"){
if(!pattern44.test(data146)){
const err340 = {instancePath:instancePath+"/workers/" + i0+"/depends_on/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/workers/items/properties/depends_on/additionalProperties/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
}
}
}
}
if(data9.after !== undefined){
let data147 = data9.after;
if(Array.isArray(data147)){
const len14 = data147.length;
for(let i14=0; i14<len14; i14++){
if(typeof data147[i14] !== "string"){
const err341 = {instancePath:instancePath+"/workers/" + i0+"/after/" + i14,schemaPath:"#/properties/workers/items/properties/after/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
}
else {
const err342 = {instancePath:instancePath+"/workers/" + i0+"/after",schemaPath:"#/properties/workers/items/properties/after/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data9.before !== undefined){
let data149 = data9.before;
if(Array.isArray(data149)){
const len15 = data149.length;
for(let i15=0; i15<len15; i15++){
if(typeof data149[i15] !== "string"){
const err343 = {instancePath:instancePath+"/workers/" + i0+"/before/" + i15,schemaPath:"#/properties/workers/items/properties/before/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
}
else {
const err344 = {instancePath:instancePath+"/workers/" + i0+"/before",schemaPath:"#/properties/workers/items/properties/before/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data9.startup !== undefined){
if(!(validate26(data9.startup, {instancePath:instancePath+"/workers/" + i0+"/startup",parentData:data9,parentDataProperty:"startup",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data9.liveness !== undefined){
if(!(validate26(data9.liveness, {instancePath:instancePath+"/workers/" + i0+"/liveness",parentData:data9,parentDataProperty:"liveness",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data9.readiness !== undefined){
let data153 = data9.readiness;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
for(const key22 in data153){
if(!(func2.call(schema6.properties.workers.items.properties.readiness.properties, key22))){
const err345 = {instancePath:instancePath+"/workers/" + i0+"/readiness",schemaPath:"#/properties/workers/items/properties/readiness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data153.process !== undefined){
if(typeof data153.process !== "boolean"){
const err346 = {instancePath:instancePath+"/workers/" + i0+"/readiness/process",schemaPath:"#/properties/workers/items/properties/readiness/properties/process/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data153.http !== undefined){
if(!(validate22(data153.http, {instancePath:instancePath+"/workers/" + i0+"/readiness/http",parentData:data153,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data153.tcp !== undefined){
if(!(validate28(data153.tcp, {instancePath:instancePath+"/workers/" + i0+"/readiness/tcp",parentData:data153,parentDataProperty:"tcp",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data153.grpc !== undefined){
if(!(validate32(data153.grpc, {instancePath:instancePath+"/workers/" + i0+"/readiness/grpc",parentData:data153,parentDataProperty:"grpc",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data153.exec !== undefined){
if(!(validate35(data153.exec, {instancePath:instancePath+"/workers/" + i0+"/readiness/exec",parentData:data153,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data153.shell !== undefined){
if(typeof data153.shell !== "boolean"){
const err347 = {instancePath:instancePath+"/workers/" + i0+"/readiness/shell",schemaPath:"#/properties/workers/items/properties/readiness/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data153.success_exit_codes !== undefined){
let data160 = data153.success_exit_codes;
if(Array.isArray(data160)){
const len16 = data160.length;
for(let i16=0; i16<len16; i16++){
let data161 = data160[i16];
if(!(((typeof data161 == "number") && (!(data161 % 1) && !isNaN(data161))) && (isFinite(data161)))){
const err348 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes/" + i16,schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
if((typeof data161 == "number") && (isFinite(data161))){
if(data161 > 255 || isNaN(data161)){
const err349 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes/" + i16,schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
if(data161 < 0 || isNaN(data161)){
const err350 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes/" + i16,schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err351 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_exit_codes",schemaPath:"#/properties/workers/items/properties/readiness/properties/success_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data153.warning_exit_codes !== undefined){
let data162 = data153.warning_exit_codes;
if(Array.isArray(data162)){
const len17 = data162.length;
for(let i17=0; i17<len17; i17++){
let data163 = data162[i17];
if(!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))){
const err352 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes/" + i17,schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 > 255 || isNaN(data163)){
const err353 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes/" + i17,schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(data163 < 0 || isNaN(data163)){
const err354 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes/" + i17,schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
}
}
else {
const err355 = {instancePath:instancePath+"/workers/" + i0+"/readiness/warning_exit_codes",schemaPath:"#/properties/workers/items/properties/readiness/properties/warning_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data153.redis !== undefined){
let data164 = data153.redis;
if(((!(data164 && typeof data164 == "object" && !Array.isArray(data164))) && (typeof data164 !== "string")) && (!(((typeof data164 == "number") && (!(data164 % 1) && !isNaN(data164))) && (isFinite(data164))))){
const err356 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.redis.type}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if((typeof data164 == "number") && (isFinite(data164))){
if(data164 > 65535 || isNaN(data164)){
const err357 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(data164 < 1 || isNaN(data164)){
const err358 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
for(const key23 in data164){
if(!((key23 === "address") || (key23 === "port"))){
const err359 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data164.address !== undefined){
let data165 = data164.address;
if(((typeof data165 !== "string") && (!((typeof data165 == "number") && (isFinite(data165))))) && (typeof data165 !== "boolean")){
const err360 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/address/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.redis.properties.address.type}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if(typeof data165 === "string"){
if(!pattern13.test(data165)){
const err361 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data164.port !== undefined){
let data166 = data164.port;
if(!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166)))){
const err362 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
if((typeof data166 == "number") && (isFinite(data166))){
if(data166 > 65535 || isNaN(data166)){
const err363 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
if(data166 < 1 || isNaN(data166)){
const err364 = {instancePath:instancePath+"/workers/" + i0+"/readiness/redis/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/redis/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
}
}
}
if(data153.memcached !== undefined){
let data167 = data153.memcached;
if(((!(data167 && typeof data167 == "object" && !Array.isArray(data167))) && (typeof data167 !== "string")) && (!(((typeof data167 == "number") && (!(data167 % 1) && !isNaN(data167))) && (isFinite(data167))))){
const err365 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.memcached.type}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if((typeof data167 == "number") && (isFinite(data167))){
if(data167 > 65535 || isNaN(data167)){
const err366 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
if(data167 < 1 || isNaN(data167)){
const err367 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
for(const key24 in data167){
if(!((key24 === "address") || (key24 === "port"))){
const err368 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
if(data167.address !== undefined){
let data168 = data167.address;
if(((typeof data168 !== "string") && (!((typeof data168 == "number") && (isFinite(data168))))) && (typeof data168 !== "boolean")){
const err369 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/address/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.memcached.properties.address.type}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if(typeof data168 === "string"){
if(!pattern13.test(data168)){
const err370 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/address",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
}
if(data167.port !== undefined){
let data169 = data167.port;
if(!(((typeof data169 == "number") && (!(data169 % 1) && !isNaN(data169))) && (isFinite(data169)))){
const err371 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
if((typeof data169 == "number") && (isFinite(data169))){
if(data169 > 65535 || isNaN(data169)){
const err372 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if(data169 < 1 || isNaN(data169)){
const err373 = {instancePath:instancePath+"/workers/" + i0+"/readiness/memcached/port",schemaPath:"#/properties/workers/items/properties/readiness/properties/memcached/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
}
}
}
if(data153.postgres !== undefined){
if(!(validate37(data153.postgres, {instancePath:instancePath+"/workers/" + i0+"/readiness/postgres",parentData:data153,parentDataProperty:"postgres",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data153.dns !== undefined){
if(!(validate39(data153.dns, {instancePath:instancePath+"/workers/" + i0+"/readiness/dns",parentData:data153,parentDataProperty:"dns",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data153.initial_delay !== undefined){
let data172 = data153.initial_delay;
if((typeof data172 !== "string") && (!(((typeof data172 == "number") && (!(data172 % 1) && !isNaN(data172))) && (isFinite(data172))))){
const err374 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.initial_delay.type}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
if((typeof data172 == "number") && (isFinite(data172))){
if(data172 > 0 || isNaN(data172)){
const err375 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
if(data172 < 0 || isNaN(data172)){
const err376 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
if(typeof data172 === "string"){
if(!pattern1.test(data172)){
const err377 = {instancePath:instancePath+"/workers/" + i0+"/readiness/initial_delay",schemaPath:"#/properties/workers/items/properties/readiness/properties/initial_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data153.period !== undefined){
let data173 = data153.period;
if((typeof data173 !== "string") && (!(((typeof data173 == "number") && (!(data173 % 1) && !isNaN(data173))) && (isFinite(data173))))){
const err378 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.period.type}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if((typeof data173 == "number") && (isFinite(data173))){
if(data173 > 0 || isNaN(data173)){
const err379 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(data173 < 0 || isNaN(data173)){
const err380 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(typeof data173 === "string"){
if(!pattern1.test(data173)){
const err381 = {instancePath:instancePath+"/workers/" + i0+"/readiness/period",schemaPath:"#/properties/workers/items/properties/readiness/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
}
if(data153.timeout !== undefined){
let data174 = data153.timeout;
if((typeof data174 !== "string") && (!(((typeof data174 == "number") && (!(data174 % 1) && !isNaN(data174))) && (isFinite(data174))))){
const err382 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.readiness.properties.timeout.type}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if((typeof data174 == "number") && (isFinite(data174))){
if(data174 > 0 || isNaN(data174)){
const err383 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
if(data174 < 0 || isNaN(data174)){
const err384 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(typeof data174 === "string"){
if(!pattern1.test(data174)){
const err385 = {instancePath:instancePath+"/workers/" + i0+"/readiness/timeout",schemaPath:"#/properties/workers/items/properties/readiness/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
}
if(data153.failure_threshold !== undefined){
let data175 = data153.failure_threshold;
if(!(((typeof data175 == "number") && (!(data175 % 1) && !isNaN(data175))) && (isFinite(data175)))){
const err386 = {instancePath:instancePath+"/workers/" + i0+"/readiness/failure_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/failure_threshold/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if((typeof data175 == "number") && (isFinite(data175))){
if(data175 < 1 || isNaN(data175)){
const err387 = {instancePath:instancePath+"/workers/" + i0+"/readiness/failure_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/failure_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
}
if(data153.success_threshold !== undefined){
let data176 = data153.success_threshold;
if(!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))){
const err388 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/success_threshold/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 < 1 || isNaN(data176)){
const err389 = {instancePath:instancePath+"/workers/" + i0+"/readiness/success_threshold",schemaPath:"#/properties/workers/items/properties/readiness/properties/success_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
}
if(data153.limits_ok !== undefined){
if(typeof data153.limits_ok !== "boolean"){
const err390 = {instancePath:instancePath+"/workers/" + i0+"/readiness/limits_ok",schemaPath:"#/properties/workers/items/properties/readiness/properties/limits_ok/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
}
else {
const err391 = {instancePath:instancePath+"/workers/" + i0+"/readiness",schemaPath:"#/properties/workers/items/properties/readiness/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data9.notify !== undefined){
let data178 = data9.notify;
if((!(data178 && typeof data178 == "object" && !Array.isArray(data178))) && (typeof data178 !== "string")){
const err392 = {instancePath:instancePath+"/workers/" + i0+"/notify",schemaPath:"#/properties/workers/items/properties/notify/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.type}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
if(typeof data178 === "string"){
if(!pattern109.test(data178)){
const err393 = {instancePath:instancePath+"/workers/" + i0+"/notify",schemaPath:"#/properties/workers/items/properties/notify/pattern",keyword:"pattern",params:{pattern: "^systemd$"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
if(data178 && typeof data178 == "object" && !Array.isArray(data178)){
for(const key25 in data178){
if(!(((((((key25 === "fd") || (key25 === "log")) || (key25 === "stream")) || (key25 === "access")) || (key25 === "timeout")) || (key25 === "watchdog")) || (key25 === "watchdog_signal"))){
const err394 = {instancePath:instancePath+"/workers/" + i0+"/notify",schemaPath:"#/properties/workers/items/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data178.fd !== undefined){
let data179 = data178.fd;
if(!(((typeof data179 == "number") && (!(data179 % 1) && !isNaN(data179))) && (isFinite(data179)))){
const err395 = {instancePath:instancePath+"/workers/" + i0+"/notify/fd",schemaPath:"#/properties/workers/items/properties/notify/properties/fd/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
if((typeof data179 == "number") && (isFinite(data179))){
if(data179 > 255 || isNaN(data179)){
const err396 = {instancePath:instancePath+"/workers/" + i0+"/notify/fd",schemaPath:"#/properties/workers/items/properties/notify/properties/fd/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
if(data179 < 3 || isNaN(data179)){
const err397 = {instancePath:instancePath+"/workers/" + i0+"/notify/fd",schemaPath:"#/properties/workers/items/properties/notify/properties/fd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3}};
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
if(data178.log !== undefined){
let data180 = data178.log;
if(((typeof data180 !== "string") && (!((typeof data180 == "number") && (isFinite(data180))))) && (typeof data180 !== "boolean")){
const err398 = {instancePath:instancePath+"/workers/" + i0+"/notify/log",schemaPath:"#/properties/workers/items/properties/notify/properties/log/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.log.type}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
if(typeof data180 === "string"){
if(!pattern2.test(data180)){
const err399 = {instancePath:instancePath+"/workers/" + i0+"/notify/log",schemaPath:"#/properties/workers/items/properties/notify/properties/log/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
}
if(data178.stream !== undefined){
let data181 = data178.stream;
if(typeof data181 !== "string"){
const err400 = {instancePath:instancePath+"/workers/" + i0+"/notify/stream",schemaPath:"#/properties/workers/items/properties/notify/properties/stream/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
if(!(((data181 === "any") || (data181 === "stdout")) || (data181 === "stderr"))){
const err401 = {instancePath:instancePath+"/workers/" + i0+"/notify/stream",schemaPath:"#/properties/workers/items/properties/notify/properties/stream/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.notify.properties.stream.enum}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data178.access !== undefined){
let data182 = data178.access;
if(typeof data182 !== "string"){
const err402 = {instancePath:instancePath+"/workers/" + i0+"/notify/access",schemaPath:"#/properties/workers/items/properties/notify/properties/access/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
if(!((data182 === "main") || (data182 === "all"))){
const err403 = {instancePath:instancePath+"/workers/" + i0+"/notify/access",schemaPath:"#/properties/workers/items/properties/notify/properties/access/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.notify.properties.access.enum}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
if(data178.timeout !== undefined){
let data183 = data178.timeout;
if((typeof data183 !== "string") && (!(((typeof data183 == "number") && (!(data183 % 1) && !isNaN(data183))) && (isFinite(data183))))){
const err404 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.timeout.type}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
if((typeof data183 == "number") && (isFinite(data183))){
if(data183 > 0 || isNaN(data183)){
const err405 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data183 < 0 || isNaN(data183)){
const err406 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(typeof data183 === "string"){
if(!pattern44.test(data183)){
const err407 = {instancePath:instancePath+"/workers/" + i0+"/notify/timeout",schemaPath:"#/properties/workers/items/properties/notify/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
}
if(data178.watchdog !== undefined){
let data184 = data178.watchdog;
if((typeof data184 !== "string") && (!(((typeof data184 == "number") && (!(data184 % 1) && !isNaN(data184))) && (isFinite(data184))))){
const err408 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.watchdog.type}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
if((typeof data184 == "number") && (isFinite(data184))){
if(data184 > 0 || isNaN(data184)){
const err409 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
if(data184 < 0 || isNaN(data184)){
const err410 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
if(typeof data184 === "string"){
if(!pattern1.test(data184)){
const err411 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
}
if(data178.watchdog_signal !== undefined){
let data185 = data178.watchdog_signal;
if((typeof data185 !== "string") && (!(((typeof data185 == "number") && (!(data185 % 1) && !isNaN(data185))) && (isFinite(data185))))){
const err412 = {instancePath:instancePath+"/workers/" + i0+"/notify/watchdog_signal",schemaPath:"#/properties/workers/items/properties/notify/properties/watchdog_signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.notify.properties.watchdog_signal.type}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
}
}
if(data9.reload !== undefined){
let data186 = data9.reload;
if(data186 && typeof data186 == "object" && !Array.isArray(data186)){
for(const key26 in data186){
if(!((((((key26 === "signal") || (key26 === "exec")) || (key26 === "http")) || (key26 === "validate")) || (key26 === "confirm")) || (key26 === "timeout"))){
const err413 = {instancePath:instancePath+"/workers/" + i0+"/reload",schemaPath:"#/properties/workers/items/properties/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
if(data186.signal !== undefined){
let data187 = data186.signal;
if((typeof data187 !== "string") && (!(((typeof data187 == "number") && (!(data187 % 1) && !isNaN(data187))) && (isFinite(data187))))){
const err414 = {instancePath:instancePath+"/workers/" + i0+"/reload/signal",schemaPath:"#/properties/workers/items/properties/reload/properties/signal/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.signal.type}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data186.exec !== undefined){
let data188 = data186.exec;
if((((typeof data188 !== "string") && (!((typeof data188 == "number") && (isFinite(data188))))) && (typeof data188 !== "boolean")) && (!(Array.isArray(data188)))){
const err415 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec",schemaPath:"#/properties/workers/items/properties/reload/properties/exec/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.exec.type}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
if(typeof data188 === "string"){
if(!pattern2.test(data188)){
const err416 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec",schemaPath:"#/properties/workers/items/properties/reload/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
if(Array.isArray(data188)){
if(data188.length < 1){
const err417 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec",schemaPath:"#/properties/workers/items/properties/reload/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
const len18 = data188.length;
for(let i18=0; i18<len18; i18++){
let data189 = data188[i18];
if(((typeof data189 !== "string") && (!((typeof data189 == "number") && (isFinite(data189))))) && (typeof data189 !== "boolean")){
const err418 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec/" + i18,schemaPath:"#/properties/workers/items/properties/reload/properties/exec/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if(typeof data189 === "string"){
if(!pattern2.test(data189)){
const err419 = {instancePath:instancePath+"/workers/" + i0+"/reload/exec/" + i18,schemaPath:"#/properties/workers/items/properties/reload/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
if(data186.http !== undefined){
if(!(validate22(data186.http, {instancePath:instancePath+"/workers/" + i0+"/reload/http",parentData:data186,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data186.validate !== undefined){
let data191 = data186.validate;
if((((typeof data191 !== "string") && (!((typeof data191 == "number") && (isFinite(data191))))) && (typeof data191 !== "boolean")) && (!(Array.isArray(data191)))){
const err420 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate",schemaPath:"#/properties/workers/items/properties/reload/properties/validate/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.validate.type}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
if(typeof data191 === "string"){
if(!pattern2.test(data191)){
const err421 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate",schemaPath:"#/properties/workers/items/properties/reload/properties/validate/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(Array.isArray(data191)){
if(data191.length < 1){
const err422 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate",schemaPath:"#/properties/workers/items/properties/reload/properties/validate/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
const len19 = data191.length;
for(let i19=0; i19<len19; i19++){
let data192 = data191[i19];
if(((typeof data192 !== "string") && (!((typeof data192 == "number") && (isFinite(data192))))) && (typeof data192 !== "boolean")){
const err423 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate/" + i19,schemaPath:"#/properties/workers/items/properties/reload/properties/validate/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.validate.items.type}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
if(typeof data192 === "string"){
if(!pattern2.test(data192)){
const err424 = {instancePath:instancePath+"/workers/" + i0+"/reload/validate/" + i19,schemaPath:"#/properties/workers/items/properties/reload/properties/validate/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
}
}
}
if(data186.confirm !== undefined){
let data193 = data186.confirm;
if(typeof data193 !== "string"){
const err425 = {instancePath:instancePath+"/workers/" + i0+"/reload/confirm",schemaPath:"#/properties/workers/items/properties/reload/properties/confirm/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if(!(((data193 === "notify") || (data193 === "readiness")) || (data193 === "none"))){
const err426 = {instancePath:instancePath+"/workers/" + i0+"/reload/confirm",schemaPath:"#/properties/workers/items/properties/reload/properties/confirm/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.reload.properties.confirm.enum}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
if(data186.timeout !== undefined){
let data194 = data186.timeout;
if((typeof data194 !== "string") && (!(((typeof data194 == "number") && (!(data194 % 1) && !isNaN(data194))) && (isFinite(data194))))){
const err427 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.reload.properties.timeout.type}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
if((typeof data194 == "number") && (isFinite(data194))){
if(data194 > 0 || isNaN(data194)){
const err428 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
if(data194 < 0 || isNaN(data194)){
const err429 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
if(typeof data194 === "string"){
if(!pattern1.test(data194)){
const err430 = {instancePath:instancePath+"/workers/" + i0+"/reload/timeout",schemaPath:"#/properties/workers/items/properties/reload/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
}
}
else {
const err431 = {instancePath:instancePath+"/workers/" + i0+"/reload",schemaPath:"#/properties/workers/items/properties/reload/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
if(data9.health_check !== undefined){
if(!(validate50(data9.health_check, {instancePath:instancePath+"/workers/" + i0+"/health_check",parentData:data9,parentDataProperty:"health_check",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data9.hooks !== undefined){
let data196 = data9.hooks;
if(data196 && typeof data196 == "object" && !Array.isArray(data196)){
for(const key27 in data196){
if(!((((((key27 === "pre_start") || (key27 === "post_start")) || (key27 === "on_ready")) || (key27 === "pre_stop")) || (key27 === "post_exit")) || (key27 === "post_stop"))){
const err432 = {instancePath:instancePath+"/workers/" + i0+"/hooks",schemaPath:"#/properties/workers/items/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
if(data196.pre_start !== undefined){
if(!(validate56(data196.pre_start, {instancePath:instancePath+"/workers/" + i0+"/hooks/pre_start",parentData:data196,parentDataProperty:"pre_start",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data196.post_start !== undefined){
if(!(validate56(data196.post_start, {instancePath:instancePath+"/workers/" + i0+"/hooks/post_start",parentData:data196,parentDataProperty:"post_start",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data196.on_ready !== undefined){
if(!(validate56(data196.on_ready, {instancePath:instancePath+"/workers/" + i0+"/hooks/on_ready",parentData:data196,parentDataProperty:"on_ready",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data196.pre_stop !== undefined){
if(!(validate56(data196.pre_stop, {instancePath:instancePath+"/workers/" + i0+"/hooks/pre_stop",parentData:data196,parentDataProperty:"pre_stop",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data196.post_exit !== undefined){
if(!(validate56(data196.post_exit, {instancePath:instancePath+"/workers/" + i0+"/hooks/post_exit",parentData:data196,parentDataProperty:"post_exit",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data196.post_stop !== undefined){
if(!(validate56(data196.post_stop, {instancePath:instancePath+"/workers/" + i0+"/hooks/post_stop",parentData:data196,parentDataProperty:"post_stop",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err433 = {instancePath:instancePath+"/workers/" + i0+"/hooks",schemaPath:"#/properties/workers/items/properties/hooks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data9.limits !== undefined){
if(!(validate65(data9.limits, {instancePath:instancePath+"/workers/" + i0+"/limits",parentData:data9,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data9.resource_monitoring !== undefined){
if(!(validate73(data9.resource_monitoring, {instancePath:instancePath+"/workers/" + i0+"/resource_monitoring",parentData:data9,parentDataProperty:"resource_monitoring",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data9.unit !== undefined){
let data205 = data9.unit;
if(data205 && typeof data205 == "object" && !Array.isArray(data205)){
for(const key28 in data205){
if(!(((key28 === "managed") || (key28 === "integrated")) || (key28 === "unmanaged"))){
const err434 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
if(data205.managed !== undefined){
if(!(validate78(data205.managed, {instancePath:instancePath+"/workers/" + i0+"/unit/managed",parentData:data205,parentDataProperty:"managed",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data205.integrated !== undefined){
if(!(validate78(data205.integrated, {instancePath:instancePath+"/workers/" + i0+"/unit/integrated",parentData:data205,parentDataProperty:"integrated",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data205.unmanaged !== undefined){
let data208 = data205.unmanaged;
if(data208 && typeof data208 == "object" && !Array.isArray(data208)){
if(data208.discovery === undefined){
const err435 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/required",keyword:"required",params:{missingProperty: "discovery"}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
for(const key29 in data208){
if(!((((key29 === "metadata") || (key29 === "discovery")) || (key29 === "control")) || (key29 === "health_check"))){
const err436 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
if(data208.metadata !== undefined){
let data209 = data208.metadata;
if(data209 && typeof data209 == "object" && !Array.isArray(data209)){
for(const key30 in data209){
if(!((key30 === "name") || (key30 === "description"))){
const err437 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
if(data209.name !== undefined){
let data210 = data209.name;
if(((typeof data210 !== "string") && (!((typeof data210 == "number") && (isFinite(data210))))) && (typeof data210 !== "boolean")){
const err438 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.metadata.properties.name.type}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
if(typeof data210 === "string"){
if(!pattern13.test(data210)){
const err439 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
}
if(data209.description !== undefined){
let data211 = data209.description;
if(((typeof data211 !== "string") && (!((typeof data211 == "number") && (isFinite(data211))))) && (typeof data211 !== "boolean")){
const err440 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/description",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/description/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.metadata.properties.description.type}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
if(typeof data211 === "string"){
if(!pattern2.test(data211)){
const err441 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata/description",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
}
}
else {
const err442 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/metadata",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
if(data208.discovery !== undefined){
let data212 = data208.discovery;
if(data212 && typeof data212 == "object" && !Array.isArray(data212)){
if(data212.method === undefined){
const err443 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
for(const key31 in data212){
if(!(func2.call(schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties, key31))){
const err444 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data212.method !== undefined){
let data213 = data212.method;
if(typeof data213 !== "string"){
const err445 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/method",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(!(((((data213 === "pid-file") || (data213 === "process-name")) || (data213 === "port")) || (data213 === "service-name")) || (data213 === "cgroup"))){
const err446 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/method",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/method/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.method.enum}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
if(data212.pid_file !== undefined){
let data214 = data212.pid_file;
if(((typeof data214 !== "string") && (!((typeof data214 == "number") && (isFinite(data214))))) && (typeof data214 !== "boolean")){
const err447 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/pid_file",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/pid_file/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
if(typeof data214 === "string"){
if(!pattern13.test(data214)){
const err448 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/pid_file",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data212.process_name !== undefined){
let data215 = data212.process_name;
if(((typeof data215 !== "string") && (!((typeof data215 == "number") && (isFinite(data215))))) && (typeof data215 !== "boolean")){
const err449 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.process_name.type}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
if(typeof data215 === "string"){
if(!pattern13.test(data215)){
const err450 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
}
if(data212.process_args !== undefined){
let data216 = data212.process_args;
if(Array.isArray(data216)){
const len20 = data216.length;
for(let i20=0; i20<len20; i20++){
let data217 = data216[i20];
if(((typeof data217 !== "string") && (!((typeof data217 == "number") && (isFinite(data217))))) && (typeof data217 !== "boolean")){
const err451 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_args/" + i20,schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_args/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.process_args.items.type}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(typeof data217 === "string"){
if(!pattern2.test(data217)){
const err452 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_args/" + i20,schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
}
}
else {
const err453 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/process_args",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/process_args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
if(data212.port !== undefined){
let data218 = data212.port;
if(!(((typeof data218 == "number") && (!(data218 % 1) && !isNaN(data218))) && (isFinite(data218)))){
const err454 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/port",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
if((typeof data218 == "number") && (isFinite(data218))){
if(data218 > 65535 || isNaN(data218)){
const err455 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/port",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
if(data218 < 1 || isNaN(data218)){
const err456 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/port",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
}
if(data212.protocol !== undefined){
let data219 = data212.protocol;
if(typeof data219 !== "string"){
const err457 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/protocol",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/protocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
if(!((data219 === "tcp") || (data219 === "udp"))){
const err458 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/protocol",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.protocol.enum}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
if(data212.service_name !== undefined){
let data220 = data212.service_name;
if(((typeof data220 !== "string") && (!((typeof data220 == "number") && (isFinite(data220))))) && (typeof data220 !== "boolean")){
const err459 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/service_name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.service_name.type}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if(typeof data220 === "string"){
if(!pattern13.test(data220)){
const err460 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/service_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
}
if(data212.cgroup !== undefined){
let data221 = data212.cgroup;
if(((typeof data221 !== "string") && (!((typeof data221 == "number") && (isFinite(data221))))) && (typeof data221 !== "boolean")){
const err461 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/cgroup",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/cgroup/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.cgroup.type}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
if(typeof data221 === "string"){
if(!pattern13.test(data221)){
const err462 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/cgroup",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/cgroup/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
}
if(data212.check_interval !== undefined){
let data222 = data212.check_interval;
if((typeof data222 !== "string") && (!(((typeof data222 == "number") && (!(data222 % 1) && !isNaN(data222))) && (isFinite(data222))))){
const err463 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.discovery.properties.check_interval.type}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
if((typeof data222 == "number") && (isFinite(data222))){
if(data222 > 0 || isNaN(data222)){
const err464 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
if(data222 < 0 || isNaN(data222)){
const err465 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
}
if(typeof data222 === "string"){
if(!pattern1.test(data222)){
const err466 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery/check_interval",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/properties/check_interval/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
}
}
else {
const err467 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/discovery",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/discovery/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
if(data208.control !== undefined){
let data223 = data208.control;
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
for(const key32 in data223){
if(!((((((key32 === "can_terminate") || (key32 === "can_restart")) || (key32 === "service_manager")) || (key32 === "service_name")) || (key32 === "allowed_signals")) || (key32 === "graceful_timeout"))){
const err468 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
if(data223.can_terminate !== undefined){
if(typeof data223.can_terminate !== "boolean"){
const err469 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/can_terminate",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/can_terminate/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
if(data223.can_restart !== undefined){
if(typeof data223.can_restart !== "boolean"){
const err470 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/can_restart",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/can_restart/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
if(data223.service_manager !== undefined){
let data226 = data223.service_manager;
if(typeof data226 !== "string"){
const err471 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_manager",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_manager/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
if(!(data226 === "systemd")){
const err472 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_manager",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_manager/enum",keyword:"enum",params:{allowedValues: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.service_manager.enum}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(data223.service_name !== undefined){
let data227 = data223.service_name;
if(((typeof data227 !== "string") && (!((typeof data227 == "number") && (isFinite(data227))))) && (typeof data227 !== "boolean")){
const err473 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_name/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.service_name.type}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
if(typeof data227 === "string"){
if(!pattern13.test(data227)){
const err474 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/service_name",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/service_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
}
if(data223.allowed_signals !== undefined){
let data228 = data223.allowed_signals;
if(Array.isArray(data228)){
if(data228.length < 1){
const err475 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/allowed_signals",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/allowed_signals/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
const len21 = data228.length;
for(let i21=0; i21<len21; i21++){
let data229 = data228[i21];
if((typeof data229 !== "string") && (!(((typeof data229 == "number") && (!(data229 % 1) && !isNaN(data229))) && (isFinite(data229))))){
const err476 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/allowed_signals/" + i21,schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/allowed_signals/items/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.allowed_signals.items.type}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
}
else {
const err477 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/allowed_signals",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/allowed_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
if(data223.graceful_timeout !== undefined){
let data230 = data223.graceful_timeout;
if((typeof data230 !== "string") && (!(((typeof data230 == "number") && (!(data230 % 1) && !isNaN(data230))) && (isFinite(data230))))){
const err478 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/type",keyword:"type",params:{type: schema6.properties.workers.items.properties.unit.properties.unmanaged.properties.control.properties.graceful_timeout.type}};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
if((typeof data230 == "number") && (isFinite(data230))){
if(data230 > 0 || isNaN(data230)){
const err479 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
if(data230 < 0 || isNaN(data230)){
const err480 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
if(typeof data230 === "string"){
if(!pattern1.test(data230)){
const err481 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/properties/graceful_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
}
else {
const err482 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/control",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/properties/control/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
}
if(data208.health_check !== undefined){
if(!(validate50(data208.health_check, {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged/health_check",parentData:data208,parentDataProperty:"health_check",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err483 = {instancePath:instancePath+"/workers/" + i0+"/unit/unmanaged",schemaPath:"#/properties/workers/items/properties/unit/properties/unmanaged/type",keyword:"type",params:{type: "object"}};
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
const err484 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
}
else {
const err485 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
}
}
}
if(data.groups !== undefined){
let data232 = data.groups;
if((!(data232 && typeof data232 == "object" && !Array.isArray(data232))) && (data232 !== null)){
const err486 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: schema6.properties.groups.type}};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
if(data232 && typeof data232 == "object" && !Array.isArray(data232)){
for(const key33 in data232){
const _errs477 = errors;
if(typeof key33 === "string"){
if(!pattern3.test(key33)){
const err487 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,64}$"},propertyName:key33};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
var valid77 = _errs477 === errors;
if(!valid77){
const err488 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames",keyword:"propertyNames",params:{propertyName: key33}};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
}
for(const key34 in data232){
let data233 = data232[key34];
if(data233 && typeof data233 == "object" && !Array.isArray(data233)){
if(data233.members === undefined){
const err489 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/required",keyword:"required",params:{missingProperty: "members"}};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
for(const key35 in data233){
if(!((key35 === "members") || (key35 === "strategy"))){
const err490 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
if(data233.members !== undefined){
let data234 = data233.members;
if(Array.isArray(data234)){
if(data234.length < 1){
const err491 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members",schemaPath:"#/properties/groups/additionalProperties/properties/members/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
const len22 = data234.length;
for(let i22=0; i22<len22; i22++){
if(typeof data234[i22] !== "string"){
const err492 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members/" + i22,schemaPath:"#/properties/groups/additionalProperties/properties/members/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err493 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/members",schemaPath:"#/properties/groups/additionalProperties/properties/members/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
if(data233.strategy !== undefined){
let data236 = data233.strategy;
if(typeof data236 !== "string"){
const err494 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/strategy",schemaPath:"#/properties/groups/additionalProperties/properties/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
if(!(((data236 === "one_for_one") || (data236 === "one_for_all")) || (data236 === "rest_for_one"))){
const err495 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1")+"/strategy",schemaPath:"#/properties/groups/additionalProperties/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema6.properties.groups.additionalProperties.properties.strategy.enum}};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
}
else {
const err496 = {instancePath:instancePath+"/groups/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
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
