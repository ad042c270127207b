"use strict";
export const validate = validate10;
export default validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":["object","null"],"properties":{"master":{"type":["object","null"],"properties":{"log_level":{"type":"string","enum":["trace","debug","info","warn","error"]},"force_shutdown_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"reload":{"type":"string","enum":["auto","manual"]}},"additionalProperties":false},"workers":{"type":["array","null"],"items":{"type":"object","properties":{"id":{"type":["string","number","boolean"],"pattern":"^[A-Za-z0-9_-]{1,64}$"},"type":{"type":"string","enum":["managed"]},"enabled":{"type":"boolean"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"profile_type":{"type":"string","enum":["batch","web","database","worker","scheduler","default"]},"labels":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"run":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"shell":{"type":"boolean"},"env":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"inherit_env":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"}},"cwd":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"user":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"group":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"groups":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"}},"umask":{"type":["string","integer"],"pattern":"^(0o?)?[0-7]{1,3}$"},"nice":{"type":"integer","minimum":-20,"maximum":19},"oom_score_adj":{"type":"integer","minimum":-1000,"maximum":1000},"rlimits":{"type":"object","properties":{"as":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"core":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"cpu":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"data":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"fsize":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"locks":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"memlock":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"msgqueue":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nice":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nofile":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"nproc":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rss":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rtprio":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"rttime":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"sigpending":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"},"stack":{"type":["string","integer"],"minimum":0,"pattern":"^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}},"additionalProperties":false},"pid_file":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"logs":{"type":"object","properties":{"format":{"type":"string","enum":["cri","raw"]},"max_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"max_files":{"type":"integer","minimum":0},"max_age":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"max_total":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0},"compress":{"type":"boolean"},"pipe_size":{"type":["string","integer"],"pattern":"^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$","minimum":0}},"additionalProperties":false},"start_seconds":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"stop":{"type":"array","items":{"type":"object","properties":{"signal":{"type":["string","integer"]},"target":{"type":"string","enum":["main","group","tree"]},"exec":{"type":["string","number","boolean","array"],"pattern":"^[^\\u0000]*$","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"minItems":1},"wait":{"type":["string","integer"],"pattern":"^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"minItems":1},"kill":{"type":"string","enum":["tree","main"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"restart":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0},"max_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"jitter":{"type":"number","minimum":0,"maximum":1},"stable_after":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"window":{"type":"object","properties":{"attempts":{"type":"integer","minimum":0},"period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"exhausted":{"type":"string","enum":["park","fail"]},"parked_retry":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"success_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"success_signals":{"type":"array","items":{"type":["string","integer"]}},"fatal_exit_codes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}},"fatal_signals":{"type":"array","items":{"type":["string","integer"]}},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"type":"object","properties":{"batch":{"type":"number","exclusiveMinimum":0},"web":{"type":"number","exclusiveMinimum":0},"database":{"type":"number","exclusiveMinimum":0},"worker":{"type":"number","exclusiveMinimum":0},"scheduler":{"type":"number","exclusiveMinimum":0},"default":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"oneshot":{"type":"boolean"},"essential":{"type":"boolean"},"unit":{"type":"object","properties":{"managed":{"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"description":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"additionalProperties":false},"control":{"type":"object","properties":{"execution":{"type":"object","properties":{"executable_path":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"args":{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"}},"environment":{"type":["object","array"],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_.-]*$"},"additionalProperties":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}},"working_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"wait_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false,"required":["executable_path"]},"restart_policy":{"type":"string","enum":["always","on-failure","never","unless-stopped"]},"context_aware_restart":{"type":"object","properties":{"default":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"health_failures":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"resource_violations":{"type":"object","properties":{"max_retries":{"type":"integer","minimum":0},"retry_delay":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"backoff_rate":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"severity_multipliers":{"type":"object","properties":{"warning":{"type":"number","exclusiveMinimum":0},"critical":{"type":"number","exclusiveMinimum":0},"emergency":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"worker_profile_multipliers":{"type":"object","properties":{"batch":{"type":"number","exclusiveMinimum":0},"web":{"type":"number","exclusiveMinimum":0},"database":{"type":"number","exclusiveMinimum":0},"worker":{"type":"number","exclusiveMinimum":0},"scheduler":{"type":"number","exclusiveMinimum":0},"default":{"type":"number","exclusiveMinimum":0}},"additionalProperties":false},"startup_grace_period":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0}},"additionalProperties":false},"graceful_timeout":{"type":["string","integer"],"pattern":"^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$","minimum":0,"maximum":0},"process_file":{"type":"object","properties":{"servicecontext":{"type":"string","enum":["system","user","session"]},"service_context":{"type":"string","enum":["system","user","session"]},"scenario":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]*$"},"basedirectory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"base_directory":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"appname":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"app_name":{"type":["string","number","boolean"],"pattern":"^[^\\u0000]+$"},"usesubdirectory":{"type":"boolean"},"use_subdirectory":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false,"required":["execution"]}},"additionalProperties":false,"required":["control"]}},"additionalProperties":false,"required":["managed"]}},"additionalProperties":false,"required":["id"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9_-]{1,64}$", "u");
const pattern3 = new RegExp("^[^\\u0000]*$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$", "u");
const pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$", "u");
const pattern9 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]*$", "u");
const pattern12 = new RegExp("^[^\\u0000]+$", "u");
const pattern16 = new RegExp("^(0o?)?[0-7]{1,3}$", "u");
const pattern17 = new RegExp("^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$", "u");
const pattern34 = new RegExp("^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", "u");
const pattern41 = new RegExp("^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$", "u");
const func2 = Object.prototype.hasOwnProperty;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
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
if(!(((key0 === "master") || (key0 === "workers")) || (pattern0.test(key0)))){
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
const err2 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/type",keyword:"type",params:{type: schema11.properties.master.type}};
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
if(!(((key1 === "log_level") || (key1 === "force_shutdown_timeout")) || (key1 === "reload"))){
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
const err5 = {instancePath:instancePath+"/master/log_level",schemaPath:"#/properties/master/properties/log_level/enum",keyword:"enum",params:{allowedValues: schema11.properties.master.properties.log_level.enum}};
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
const err6 = {instancePath:instancePath+"/master/force_shutdown_timeout",schemaPath:"#/properties/master/properties/force_shutdown_timeout/type",keyword:"type",params:{type: schema11.properties.master.properties.force_shutdown_timeout.type}};
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
const err11 = {instancePath:instancePath+"/master/reload",schemaPath:"#/properties/master/properties/reload/enum",keyword:"enum",params:{allowedValues: schema11.properties.master.properties.reload.enum}};
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
}
if(data.workers !== undefined){
let data4 = data.workers;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err12 = {instancePath:instancePath+"/workers",schemaPath:"#/properties/workers/type",keyword:"type",params:{type: schema11.properties.workers.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err13 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data5){
if(!(func2.call(schema11.properties.workers.items.properties, key2))){
const err14 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.id !== undefined){
let data6 = data5.id;
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err15 = {instancePath:instancePath+"/workers/" + i0+"/id",schemaPath:"#/properties/workers/items/properties/id/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.id.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err16 = {instancePath:instancePath+"/workers/" + i0+"/id",schemaPath:"#/properties/workers/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,64}$"}};
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
if(data5.type !== undefined){
let data7 = data5.type;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/workers/" + i0+"/type",schemaPath:"#/properties/workers/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(data7 === "managed")){
const err18 = {instancePath:instancePath+"/workers/" + i0+"/type",schemaPath:"#/properties/workers/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.enabled !== undefined){
if(typeof data5.enabled !== "boolean"){
const err19 = {instancePath:instancePath+"/workers/" + i0+"/enabled",schemaPath:"#/properties/workers/items/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.description !== undefined){
let data9 = data5.description;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err20 = {instancePath:instancePath+"/workers/" + i0+"/description",schemaPath:"#/properties/workers/items/properties/description/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.description.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
const err21 = {instancePath:instancePath+"/workers/" + i0+"/description",schemaPath:"#/properties/workers/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
if(data5.profile_type !== undefined){
let data10 = data5.profile_type;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/workers/" + i0+"/profile_type",schemaPath:"#/properties/workers/items/properties/profile_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((((((data10 === "batch") || (data10 === "web")) || (data10 === "database")) || (data10 === "worker")) || (data10 === "scheduler")) || (data10 === "default"))){
const err23 = {instancePath:instancePath+"/workers/" + i0+"/profile_type",schemaPath:"#/properties/workers/items/properties/profile_type/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.profile_type.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.labels !== undefined){
let data11 = data5.labels;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
const _errs28 = errors;
if(typeof key3 === "string"){
if(!pattern4.test(key3)){
const err24 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$"},propertyName:key3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid5 = _errs28 === errors;
if(!valid5){
const err25 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
for(const key4 in data11){
let data12 = data11[key4];
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err26 = {instancePath:instancePath+"/workers/" + i0+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.labels.additionalProperties.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern3.test(data12)){
const err27 = {instancePath:instancePath+"/workers/" + i0+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
else {
const err28 = {instancePath:instancePath+"/workers/" + i0+"/labels",schemaPath:"#/properties/workers/items/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.run !== undefined){
let data13 = data5.run;
if((((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")) && (!(Array.isArray(data13)))){
const err29 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.run.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
const err30 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(Array.isArray(data13)){
if(data13.length < 1){
const err31 = {instancePath:instancePath+"/workers/" + i0+"/run",schemaPath:"#/properties/workers/items/properties/run/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err32 = {instancePath:instancePath+"/workers/" + i0+"/run/" + i1,schemaPath:"#/properties/workers/items/properties/run/items/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.run.items.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern3.test(data14)){
const err33 = {instancePath:instancePath+"/workers/" + i0+"/run/" + i1,schemaPath:"#/properties/workers/items/properties/run/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
}
if(data5.shell !== undefined){
if(typeof data5.shell !== "boolean"){
const err34 = {instancePath:instancePath+"/workers/" + i0+"/shell",schemaPath:"#/properties/workers/items/properties/shell/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data5.env !== undefined){
let data16 = data5.env;
if(!data16 || typeof data16 != "object"){
const err35 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.env.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(typeof data17 === "string"){
if(!pattern8.test(data17)){
const err36 = {instancePath:instancePath+"/workers/" + i0+"/env/" + i2,schemaPath:"#/properties/workers/items/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/workers/" + i0+"/env/" + i2,schemaPath:"#/properties/workers/items/properties/env/items/type",keyword:"type",params:{type: "string"}};
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
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key5 in data16){
const _errs42 = errors;
if(typeof key5 === "string"){
if(!pattern9.test(key5)){
const err38 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},propertyName:key5};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid11 = _errs42 === errors;
if(!valid11){
const err39 = {instancePath:instancePath+"/workers/" + i0+"/env",schemaPath:"#/properties/workers/items/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key6 in data16){
let data18 = data16[key6];
if(((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")){
const err40 = {instancePath:instancePath+"/workers/" + i0+"/env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/env/additionalProperties/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern3.test(data18)){
const err41 = {instancePath:instancePath+"/workers/" + i0+"/env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/env/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
}
if(data5.inherit_env !== undefined){
let data19 = data5.inherit_env;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 === "string"){
if(!pattern9.test(data20)){
const err42 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env/" + i3,schemaPath:"#/properties/workers/items/properties/inherit_env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env/" + i3,schemaPath:"#/properties/workers/items/properties/inherit_env/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err44 = {instancePath:instancePath+"/workers/" + i0+"/inherit_env",schemaPath:"#/properties/workers/items/properties/inherit_env/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data5.cwd !== undefined){
let data21 = data5.cwd;
if(((typeof data21 !== "string") && (!((typeof data21 == "number") && (isFinite(data21))))) && (typeof data21 !== "boolean")){
const err45 = {instancePath:instancePath+"/workers/" + i0+"/cwd",schemaPath:"#/properties/workers/items/properties/cwd/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.cwd.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern12.test(data21)){
const err46 = {instancePath:instancePath+"/workers/" + i0+"/cwd",schemaPath:"#/properties/workers/items/properties/cwd/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data5.user !== undefined){
let data22 = data5.user;
if(((typeof data22 !== "string") && (!((typeof data22 == "number") && (isFinite(data22))))) && (typeof data22 !== "boolean")){
const err47 = {instancePath:instancePath+"/workers/" + i0+"/user",schemaPath:"#/properties/workers/items/properties/user/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.user.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern12.test(data22)){
const err48 = {instancePath:instancePath+"/workers/" + i0+"/user",schemaPath:"#/properties/workers/items/properties/user/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data5.group !== undefined){
let data23 = data5.group;
if(((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")){
const err49 = {instancePath:instancePath+"/workers/" + i0+"/group",schemaPath:"#/properties/workers/items/properties/group/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.group.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern12.test(data23)){
const err50 = {instancePath:instancePath+"/workers/" + i0+"/group",schemaPath:"#/properties/workers/items/properties/group/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data5.groups !== undefined){
let data24 = data5.groups;
if(Array.isArray(data24)){
const len4 = data24.length;
for(let i4=0; i4<len4; i4++){
let data25 = data24[i4];
if(((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))) && (typeof data25 !== "boolean")){
const err51 = {instancePath:instancePath+"/workers/" + i0+"/groups/" + i4,schemaPath:"#/properties/workers/items/properties/groups/items/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.groups.items.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(typeof data25 === "string"){
if(!pattern12.test(data25)){
const err52 = {instancePath:instancePath+"/workers/" + i0+"/groups/" + i4,schemaPath:"#/properties/workers/items/properties/groups/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
else {
const err53 = {instancePath:instancePath+"/workers/" + i0+"/groups",schemaPath:"#/properties/workers/items/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data5.umask !== undefined){
let data26 = data5.umask;
if((typeof data26 !== "string") && (!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26))))){
const err54 = {instancePath:instancePath+"/workers/" + i0+"/umask",schemaPath:"#/properties/workers/items/properties/umask/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.umask.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern16.test(data26)){
const err55 = {instancePath:instancePath+"/workers/" + i0+"/umask",schemaPath:"#/properties/workers/items/properties/umask/pattern",keyword:"pattern",params:{pattern: "^(0o?)?[0-7]{1,3}$"}};
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
if(data5.nice !== undefined){
let data27 = data5.nice;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err56 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 19 || isNaN(data27)){
const err57 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/maximum",keyword:"maximum",params:{comparison: "<=", limit: 19}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data27 < -20 || isNaN(data27)){
const err58 = {instancePath:instancePath+"/workers/" + i0+"/nice",schemaPath:"#/properties/workers/items/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: -20}};
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
if(data5.oom_score_adj !== undefined){
let data28 = data5.oom_score_adj;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err59 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 1000 || isNaN(data28)){
const err60 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data28 < -1000 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/workers/" + i0+"/oom_score_adj",schemaPath:"#/properties/workers/items/properties/oom_score_adj/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data5.rlimits !== undefined){
let data29 = data5.rlimits;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key7 in data29){
if(!(func2.call(schema11.properties.workers.items.properties.rlimits.properties, key7))){
const err62 = {instancePath:instancePath+"/workers/" + i0+"/rlimits",schemaPath:"#/properties/workers/items/properties/rlimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data29.as !== undefined){
let data30 = data29.as;
if((typeof data30 !== "string") && (!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30))))){
const err63 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.as.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err64 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(typeof data30 === "string"){
if(!pattern17.test(data30)){
const err65 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/as",schemaPath:"#/properties/workers/items/properties/rlimits/properties/as/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.core !== undefined){
let data31 = data29.core;
if((typeof data31 !== "string") && (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31))))){
const err66 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.core.type}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err67 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(typeof data31 === "string"){
if(!pattern17.test(data31)){
const err68 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/core",schemaPath:"#/properties/workers/items/properties/rlimits/properties/core/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.cpu !== undefined){
let data32 = data29.cpu;
if((typeof data32 !== "string") && (!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32))))){
const err69 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.cpu.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err70 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(typeof data32 === "string"){
if(!pattern17.test(data32)){
const err71 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/cpu",schemaPath:"#/properties/workers/items/properties/rlimits/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
if(data29.data !== undefined){
let data33 = data29.data;
if((typeof data33 !== "string") && (!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33))))){
const err72 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.data.type}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err73 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(typeof data33 === "string"){
if(!pattern17.test(data33)){
const err74 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/data",schemaPath:"#/properties/workers/items/properties/rlimits/properties/data/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data29.fsize !== undefined){
let data34 = data29.fsize;
if((typeof data34 !== "string") && (!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34))))){
const err75 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.fsize.type}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err76 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(typeof data34 === "string"){
if(!pattern17.test(data34)){
const err77 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/fsize",schemaPath:"#/properties/workers/items/properties/rlimits/properties/fsize/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.locks !== undefined){
let data35 = data29.locks;
if((typeof data35 !== "string") && (!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35))))){
const err78 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.locks.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
const err79 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(typeof data35 === "string"){
if(!pattern17.test(data35)){
const err80 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/locks",schemaPath:"#/properties/workers/items/properties/rlimits/properties/locks/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.memlock !== undefined){
let data36 = data29.memlock;
if((typeof data36 !== "string") && (!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36))))){
const err81 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.memlock.type}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err82 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(typeof data36 === "string"){
if(!pattern17.test(data36)){
const err83 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/memlock",schemaPath:"#/properties/workers/items/properties/rlimits/properties/memlock/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.msgqueue !== undefined){
let data37 = data29.msgqueue;
if((typeof data37 !== "string") && (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37))))){
const err84 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.msgqueue.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err85 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(typeof data37 === "string"){
if(!pattern17.test(data37)){
const err86 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/msgqueue",schemaPath:"#/properties/workers/items/properties/rlimits/properties/msgqueue/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.nice !== undefined){
let data38 = data29.nice;
if((typeof data38 !== "string") && (!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38))))){
const err87 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.nice.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err88 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(typeof data38 === "string"){
if(!pattern17.test(data38)){
const err89 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nice",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nice/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.nofile !== undefined){
let data39 = data29.nofile;
if((typeof data39 !== "string") && (!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39))))){
const err90 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.nofile.type}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err91 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(typeof data39 === "string"){
if(!pattern17.test(data39)){
const err92 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nofile",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nofile/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.nproc !== undefined){
let data40 = data29.nproc;
if((typeof data40 !== "string") && (!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40))))){
const err93 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.nproc.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err94 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(typeof data40 === "string"){
if(!pattern17.test(data40)){
const err95 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/nproc",schemaPath:"#/properties/workers/items/properties/rlimits/properties/nproc/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.rss !== undefined){
let data41 = data29.rss;
if((typeof data41 !== "string") && (!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41))))){
const err96 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.rss.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err97 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(typeof data41 === "string"){
if(!pattern17.test(data41)){
const err98 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rss",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rss/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.rtprio !== undefined){
let data42 = data29.rtprio;
if((typeof data42 !== "string") && (!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42))))){
const err99 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.rtprio.type}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err100 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(typeof data42 === "string"){
if(!pattern17.test(data42)){
const err101 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rtprio",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rtprio/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.rttime !== undefined){
let data43 = data29.rttime;
if((typeof data43 !== "string") && (!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43))))){
const err102 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.rttime.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err103 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(typeof data43 === "string"){
if(!pattern17.test(data43)){
const err104 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/rttime",schemaPath:"#/properties/workers/items/properties/rlimits/properties/rttime/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.sigpending !== undefined){
let data44 = data29.sigpending;
if((typeof data44 !== "string") && (!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44))))){
const err105 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.sigpending.type}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err106 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(typeof data44 === "string"){
if(!pattern17.test(data44)){
const err107 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/sigpending",schemaPath:"#/properties/workers/items/properties/rlimits/properties/sigpending/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
if(data29.stack !== undefined){
let data45 = data29.stack;
if((typeof data45 !== "string") && (!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45))))){
const err108 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.rlimits.properties.stack.type}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err109 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(typeof data45 === "string"){
if(!pattern17.test(data45)){
const err110 = {instancePath:instancePath+"/workers/" + i0+"/rlimits/stack",schemaPath:"#/properties/workers/items/properties/rlimits/properties/stack/pattern",keyword:"pattern",params:{pattern: "^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$"}};
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
}
else {
const err111 = {instancePath:instancePath+"/workers/" + i0+"/rlimits",schemaPath:"#/properties/workers/items/properties/rlimits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data5.pid_file !== undefined){
let data46 = data5.pid_file;
if(((typeof data46 !== "string") && (!((typeof data46 == "number") && (isFinite(data46))))) && (typeof data46 !== "boolean")){
const err112 = {instancePath:instancePath+"/workers/" + i0+"/pid_file",schemaPath:"#/properties/workers/items/properties/pid_file/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.pid_file.type}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(typeof data46 === "string"){
if(!pattern12.test(data46)){
const err113 = {instancePath:instancePath+"/workers/" + i0+"/pid_file",schemaPath:"#/properties/workers/items/properties/pid_file/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data5.logs !== undefined){
let data47 = data5.logs;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key8 in data47){
if(!(((((((key8 === "format") || (key8 === "max_size")) || (key8 === "max_files")) || (key8 === "max_age")) || (key8 === "max_total")) || (key8 === "compress")) || (key8 === "pipe_size"))){
const err114 = {instancePath:instancePath+"/workers/" + i0+"/logs",schemaPath:"#/properties/workers/items/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data47.format !== undefined){
let data48 = data47.format;
if(typeof data48 !== "string"){
const err115 = {instancePath:instancePath+"/workers/" + i0+"/logs/format",schemaPath:"#/properties/workers/items/properties/logs/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!((data48 === "cri") || (data48 === "raw"))){
const err116 = {instancePath:instancePath+"/workers/" + i0+"/logs/format",schemaPath:"#/properties/workers/items/properties/logs/properties/format/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.logs.properties.format.enum}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data47.max_size !== undefined){
let data49 = data47.max_size;
if((typeof data49 !== "string") && (!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49))))){
const err117 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.logs.properties.max_size.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err118 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!pattern34.test(data49)){
const err119 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_size",schemaPath:"#/properties/workers/items/properties/logs/properties/max_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
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
if(data47.max_files !== undefined){
let data50 = data47.max_files;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err120 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_files",schemaPath:"#/properties/workers/items/properties/logs/properties/max_files/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
const err121 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_files",schemaPath:"#/properties/workers/items/properties/logs/properties/max_files/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data47.max_age !== undefined){
let data51 = data47.max_age;
if((typeof data51 !== "string") && (!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51))))){
const err122 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.logs.properties.max_age.type}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 0 || isNaN(data51)){
const err123 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err124 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(typeof data51 === "string"){
if(!pattern1.test(data51)){
const err125 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_age",schemaPath:"#/properties/workers/items/properties/logs/properties/max_age/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data47.max_total !== undefined){
let data52 = data47.max_total;
if((typeof data52 !== "string") && (!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52))))){
const err126 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.logs.properties.max_total.type}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err127 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(typeof data52 === "string"){
if(!pattern34.test(data52)){
const err128 = {instancePath:instancePath+"/workers/" + i0+"/logs/max_total",schemaPath:"#/properties/workers/items/properties/logs/properties/max_total/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
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
if(data47.compress !== undefined){
if(typeof data47.compress !== "boolean"){
const err129 = {instancePath:instancePath+"/workers/" + i0+"/logs/compress",schemaPath:"#/properties/workers/items/properties/logs/properties/compress/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data47.pipe_size !== undefined){
let data54 = data47.pipe_size;
if((typeof data54 !== "string") && (!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54))))){
const err130 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.logs.properties.pipe_size.type}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
const err131 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(typeof data54 === "string"){
if(!pattern34.test(data54)){
const err132 = {instancePath:instancePath+"/workers/" + i0+"/logs/pipe_size",schemaPath:"#/properties/workers/items/properties/logs/properties/pipe_size/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
}
else {
const err133 = {instancePath:instancePath+"/workers/" + i0+"/logs",schemaPath:"#/properties/workers/items/properties/logs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data5.start_seconds !== undefined){
let data55 = data5.start_seconds;
if((typeof data55 !== "string") && (!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55))))){
const err134 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.start_seconds.type}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 0 || isNaN(data55)){
const err135 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data55 < 0 || isNaN(data55)){
const err136 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(typeof data55 === "string"){
if(!pattern1.test(data55)){
const err137 = {instancePath:instancePath+"/workers/" + i0+"/start_seconds",schemaPath:"#/properties/workers/items/properties/start_seconds/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data5.stop !== undefined){
let data56 = data5.stop;
if(Array.isArray(data56)){
if(data56.length < 1){
const err138 = {instancePath:instancePath+"/workers/" + i0+"/stop",schemaPath:"#/properties/workers/items/properties/stop/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
const len5 = data56.length;
for(let i5=0; i5<len5; i5++){
let data57 = data56[i5];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key9 in data57){
if(!((((key9 === "signal") || (key9 === "target")) || (key9 === "exec")) || (key9 === "wait"))){
const err139 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5,schemaPath:"#/properties/workers/items/properties/stop/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data57.signal !== undefined){
let data58 = data57.signal;
if((typeof data58 !== "string") && (!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58))))){
const err140 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/signal",schemaPath:"#/properties/workers/items/properties/stop/items/properties/signal/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.stop.items.properties.signal.type}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data57.target !== undefined){
let data59 = data57.target;
if(typeof data59 !== "string"){
const err141 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/target",schemaPath:"#/properties/workers/items/properties/stop/items/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(!(((data59 === "main") || (data59 === "group")) || (data59 === "tree"))){
const err142 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/target",schemaPath:"#/properties/workers/items/properties/stop/items/properties/target/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.stop.items.properties.target.enum}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data57.exec !== undefined){
let data60 = data57.exec;
if((((typeof data60 !== "string") && (!((typeof data60 == "number") && (isFinite(data60))))) && (typeof data60 !== "boolean")) && (!(Array.isArray(data60)))){
const err143 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.stop.items.properties.exec.type}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(typeof data60 === "string"){
if(!pattern3.test(data60)){
const err144 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(Array.isArray(data60)){
if(data60.length < 1){
const err145 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec",schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
const len6 = data60.length;
for(let i6=0; i6<len6; i6++){
let data61 = data60[i6];
if(((typeof data61 !== "string") && (!((typeof data61 == "number") && (isFinite(data61))))) && (typeof data61 !== "boolean")){
const err146 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec/" + i6,schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/items/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.stop.items.properties.exec.items.type}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(typeof data61 === "string"){
if(!pattern3.test(data61)){
const err147 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/exec/" + i6,schemaPath:"#/properties/workers/items/properties/stop/items/properties/exec/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
}
}
if(data57.wait !== undefined){
let data62 = data57.wait;
if((typeof data62 !== "string") && (!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62))))){
const err148 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.stop.items.properties.wait.type}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 0 || isNaN(data62)){
const err149 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data62 < 0 || isNaN(data62)){
const err150 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(typeof data62 === "string"){
if(!pattern41.test(data62)){
const err151 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5+"/wait",schemaPath:"#/properties/workers/items/properties/stop/items/properties/wait/pattern",keyword:"pattern",params:{pattern: "^(0|infinity|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
}
else {
const err152 = {instancePath:instancePath+"/workers/" + i0+"/stop/" + i5,schemaPath:"#/properties/workers/items/properties/stop/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err153 = {instancePath:instancePath+"/workers/" + i0+"/stop",schemaPath:"#/properties/workers/items/properties/stop/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data5.kill !== undefined){
let data63 = data5.kill;
if(typeof data63 !== "string"){
const err154 = {instancePath:instancePath+"/workers/" + i0+"/kill",schemaPath:"#/properties/workers/items/properties/kill/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(!((data63 === "tree") || (data63 === "main"))){
const err155 = {instancePath:instancePath+"/workers/" + i0+"/kill",schemaPath:"#/properties/workers/items/properties/kill/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.kill.enum}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data5.restart_policy !== undefined){
let data64 = data5.restart_policy;
if(typeof data64 !== "string"){
const err156 = {instancePath:instancePath+"/workers/" + i0+"/restart_policy",schemaPath:"#/properties/workers/items/properties/restart_policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(!((((data64 === "always") || (data64 === "on-failure")) || (data64 === "never")) || (data64 === "unless-stopped"))){
const err157 = {instancePath:instancePath+"/workers/" + i0+"/restart_policy",schemaPath:"#/properties/workers/items/properties/restart_policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.restart_policy.enum}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data5.restart !== undefined){
let data65 = data5.restart;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key10 in data65){
if(!(func2.call(schema11.properties.workers.items.properties.restart.properties, key10))){
const err158 = {instancePath:instancePath+"/workers/" + i0+"/restart",schemaPath:"#/properties/workers/items/properties/restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data65.max_retries !== undefined){
let data66 = data65.max_retries;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err159 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err160 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data65.retry_delay !== undefined){
let data67 = data65.retry_delay;
if((typeof data67 !== "string") && (!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67))))){
const err161 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 0 || isNaN(data67)){
const err162 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data67 < 0 || isNaN(data67)){
const err163 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(typeof data67 === "string"){
if(!pattern1.test(data67)){
const err164 = {instancePath:instancePath+"/workers/" + i0+"/restart/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data65.backoff_rate !== undefined){
let data68 = data65.backoff_rate;
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 <= 0 || isNaN(data68)){
const err165 = {instancePath:instancePath+"/workers/" + i0+"/restart/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/workers/" + i0+"/restart/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data65.max_delay !== undefined){
let data69 = data65.max_delay;
if((typeof data69 !== "string") && (!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69))))){
const err167 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.max_delay.type}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 0 || isNaN(data69)){
const err168 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err169 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(typeof data69 === "string"){
if(!pattern1.test(data69)){
const err170 = {instancePath:instancePath+"/workers/" + i0+"/restart/max_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/max_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data65.jitter !== undefined){
let data70 = data65.jitter;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 1 || isNaN(data70)){
const err171 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data70 < 0 || isNaN(data70)){
const err172 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/workers/" + i0+"/restart/jitter",schemaPath:"#/properties/workers/items/properties/restart/properties/jitter/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data65.stable_after !== undefined){
let data71 = data65.stable_after;
if((typeof data71 !== "string") && (!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71))))){
const err174 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.stable_after.type}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 0 || isNaN(data71)){
const err175 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data71 < 0 || isNaN(data71)){
const err176 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(typeof data71 === "string"){
if(!pattern1.test(data71)){
const err177 = {instancePath:instancePath+"/workers/" + i0+"/restart/stable_after",schemaPath:"#/properties/workers/items/properties/restart/properties/stable_after/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
if(data65.window !== undefined){
let data72 = data65.window;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key11 in data72){
if(!((key11 === "attempts") || (key11 === "period"))){
const err178 = {instancePath:instancePath+"/workers/" + i0+"/restart/window",schemaPath:"#/properties/workers/items/properties/restart/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data72.attempts !== undefined){
let data73 = data72.attempts;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err179 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/attempts",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/attempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 < 0 || isNaN(data73)){
const err180 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/attempts",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data72.period !== undefined){
let data74 = data72.period;
if((typeof data74 !== "string") && (!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74))))){
const err181 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.window.properties.period.type}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 0 || isNaN(data74)){
const err182 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data74 < 0 || isNaN(data74)){
const err183 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(typeof data74 === "string"){
if(!pattern1.test(data74)){
const err184 = {instancePath:instancePath+"/workers/" + i0+"/restart/window/period",schemaPath:"#/properties/workers/items/properties/restart/properties/window/properties/period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
}
else {
const err185 = {instancePath:instancePath+"/workers/" + i0+"/restart/window",schemaPath:"#/properties/workers/items/properties/restart/properties/window/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data65.exhausted !== undefined){
let data75 = data65.exhausted;
if(typeof data75 !== "string"){
const err186 = {instancePath:instancePath+"/workers/" + i0+"/restart/exhausted",schemaPath:"#/properties/workers/items/properties/restart/properties/exhausted/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(!((data75 === "park") || (data75 === "fail"))){
const err187 = {instancePath:instancePath+"/workers/" + i0+"/restart/exhausted",schemaPath:"#/properties/workers/items/properties/restart/properties/exhausted/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.restart.properties.exhausted.enum}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data65.parked_retry !== undefined){
let data76 = data65.parked_retry;
if((typeof data76 !== "string") && (!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76))))){
const err188 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.parked_retry.type}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 0 || isNaN(data76)){
const err189 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data76 < 0 || isNaN(data76)){
const err190 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(typeof data76 === "string"){
if(!pattern1.test(data76)){
const err191 = {instancePath:instancePath+"/workers/" + i0+"/restart/parked_retry",schemaPath:"#/properties/workers/items/properties/restart/properties/parked_retry/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
if(data65.success_exit_codes !== undefined){
let data77 = data65.success_exit_codes;
if(Array.isArray(data77)){
const len7 = data77.length;
for(let i7=0; i7<len7; i7++){
let data78 = data77[i7];
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err192 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i7,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 255 || isNaN(data78)){
const err193 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i7,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data78 < 0 || isNaN(data78)){
const err194 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes/" + i7,schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
else {
const err195 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_exit_codes",schemaPath:"#/properties/workers/items/properties/restart/properties/success_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data65.success_signals !== undefined){
let data79 = data65.success_signals;
if(Array.isArray(data79)){
const len8 = data79.length;
for(let i8=0; i8<len8; i8++){
let data80 = data79[i8];
if((typeof data80 !== "string") && (!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80))))){
const err196 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_signals/" + i8,schemaPath:"#/properties/workers/items/properties/restart/properties/success_signals/items/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.success_signals.items.type}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
else {
const err197 = {instancePath:instancePath+"/workers/" + i0+"/restart/success_signals",schemaPath:"#/properties/workers/items/properties/restart/properties/success_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data65.fatal_exit_codes !== undefined){
let data81 = data65.fatal_exit_codes;
if(Array.isArray(data81)){
const len9 = data81.length;
for(let i9=0; i9<len9; i9++){
let data82 = data81[i9];
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err198 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 255 || isNaN(data82)){
const err199 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(data82 < 0 || isNaN(data82)){
const err200 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes/" + i9,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
}
else {
const err201 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_exit_codes",schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_exit_codes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data65.fatal_signals !== undefined){
let data83 = data65.fatal_signals;
if(Array.isArray(data83)){
const len10 = data83.length;
for(let i10=0; i10<len10; i10++){
let data84 = data83[i10];
if((typeof data84 !== "string") && (!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84))))){
const err202 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_signals/" + i10,schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_signals/items/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.fatal_signals.items.type}};
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
else {
const err203 = {instancePath:instancePath+"/workers/" + i0+"/restart/fatal_signals",schemaPath:"#/properties/workers/items/properties/restart/properties/fatal_signals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data65.health_failures !== undefined){
let data85 = data65.health_failures;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key12 in data85){
if(!(((key12 === "max_retries") || (key12 === "retry_delay")) || (key12 === "backoff_rate"))){
const err204 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data85.max_retries !== undefined){
let data86 = data85.max_retries;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err205 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 0 || isNaN(data86)){
const err206 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data85.retry_delay !== undefined){
let data87 = data85.retry_delay;
if((typeof data87 !== "string") && (!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87))))){
const err207 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.health_failures.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 0 || isNaN(data87)){
const err208 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data87 < 0 || isNaN(data87)){
const err209 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(typeof data87 === "string"){
if(!pattern1.test(data87)){
const err210 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
if(data85.backoff_rate !== undefined){
let data88 = data85.backoff_rate;
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 <= 0 || isNaN(data88)){
const err211 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath:instancePath+"/workers/" + i0+"/restart/health_failures",schemaPath:"#/properties/workers/items/properties/restart/properties/health_failures/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data65.resource_violations !== undefined){
let data89 = data65.resource_violations;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key13 in data89){
if(!(((key13 === "max_retries") || (key13 === "retry_delay")) || (key13 === "backoff_rate"))){
const err214 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data89.max_retries !== undefined){
let data90 = data89.max_retries;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err215 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 < 0 || isNaN(data90)){
const err216 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data89.retry_delay !== undefined){
let data91 = data89.retry_delay;
if((typeof data91 !== "string") && (!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91))))){
const err217 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.resource_violations.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 0 || isNaN(data91)){
const err218 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data91 < 0 || isNaN(data91)){
const err219 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(typeof data91 === "string"){
if(!pattern1.test(data91)){
const err220 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data89.backoff_rate !== undefined){
let data92 = data89.backoff_rate;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 <= 0 || isNaN(data92)){
const err221 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
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
const err222 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/workers/" + i0+"/restart/resource_violations",schemaPath:"#/properties/workers/items/properties/restart/properties/resource_violations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data65.severity_multipliers !== undefined){
let data93 = data65.severity_multipliers;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key14 in data93){
if(!(((key14 === "warning") || (key14 === "critical")) || (key14 === "emergency"))){
const err224 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data93.warning !== undefined){
let data94 = data93.warning;
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 <= 0 || isNaN(data94)){
const err225 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/warning/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/warning/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data93.critical !== undefined){
let data95 = data93.critical;
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 <= 0 || isNaN(data95)){
const err227 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/critical/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/critical/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data93.emergency !== undefined){
let data96 = data93.emergency;
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 <= 0 || isNaN(data96)){
const err229 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/emergency/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/properties/emergency/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/workers/" + i0+"/restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/severity_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data65.worker_profile_multipliers !== undefined){
let data97 = data65.worker_profile_multipliers;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key15 in data97){
if(!((((((key15 === "batch") || (key15 === "web")) || (key15 === "database")) || (key15 === "worker")) || (key15 === "scheduler")) || (key15 === "default"))){
const err232 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data97.batch !== undefined){
let data98 = data97.batch;
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 <= 0 || isNaN(data98)){
const err233 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/batch",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/batch/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
else {
const err234 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/batch",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/batch/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data97.web !== undefined){
let data99 = data97.web;
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 <= 0 || isNaN(data99)){
const err235 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/web",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/web/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
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
const err236 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/web",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/web/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data97.database !== undefined){
let data100 = data97.database;
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 <= 0 || isNaN(data100)){
const err237 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/database",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/database/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
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
const err238 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/database",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/database/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data97.worker !== undefined){
let data101 = data97.worker;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 <= 0 || isNaN(data101)){
const err239 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/worker",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/worker/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
else {
const err240 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/worker",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/worker/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data97.scheduler !== undefined){
let data102 = data97.scheduler;
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 <= 0 || isNaN(data102)){
const err241 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/scheduler",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/scheduler/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/scheduler",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/scheduler/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data97.default !== undefined){
let data103 = data97.default;
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 <= 0 || isNaN(data103)){
const err243 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/default",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/default/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers/default",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/properties/default/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
else {
const err245 = {instancePath:instancePath+"/workers/" + i0+"/restart/worker_profile_multipliers",schemaPath:"#/properties/workers/items/properties/restart/properties/worker_profile_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data65.startup_grace_period !== undefined){
let data104 = data65.startup_grace_period;
if((typeof data104 !== "string") && (!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104))))){
const err246 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.restart.properties.startup_grace_period.type}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 0 || isNaN(data104)){
const err247 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(data104 < 0 || isNaN(data104)){
const err248 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(typeof data104 === "string"){
if(!pattern1.test(data104)){
const err249 = {instancePath:instancePath+"/workers/" + i0+"/restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/restart/properties/startup_grace_period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
}
else {
const err250 = {instancePath:instancePath+"/workers/" + i0+"/restart",schemaPath:"#/properties/workers/items/properties/restart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data5.oneshot !== undefined){
if(typeof data5.oneshot !== "boolean"){
const err251 = {instancePath:instancePath+"/workers/" + i0+"/oneshot",schemaPath:"#/properties/workers/items/properties/oneshot/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data5.essential !== undefined){
if(typeof data5.essential !== "boolean"){
const err252 = {instancePath:instancePath+"/workers/" + i0+"/essential",schemaPath:"#/properties/workers/items/properties/essential/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data5.unit !== undefined){
let data107 = data5.unit;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.managed === undefined){
const err253 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/required",keyword:"required",params:{missingProperty: "managed"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
for(const key16 in data107){
if(!(key16 === "managed")){
const err254 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data107.managed !== undefined){
let data108 = data107.managed;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
if(data108.control === undefined){
const err255 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/required",keyword:"required",params:{missingProperty: "control"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
for(const key17 in data108){
if(!((key17 === "metadata") || (key17 === "control"))){
const err256 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data108.metadata !== undefined){
let data109 = data108.metadata;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key18 in data109){
if(!((key18 === "name") || (key18 === "description"))){
const err257 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/metadata",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data109.name !== undefined){
let data110 = data109.name;
if(((typeof data110 !== "string") && (!((typeof data110 == "number") && (isFinite(data110))))) && (typeof data110 !== "boolean")){
const err258 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/metadata/name",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/metadata/properties/name/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.metadata.properties.name.type}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(typeof data110 === "string"){
if(!pattern12.test(data110)){
const err259 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/metadata/name",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data109.description !== undefined){
let data111 = data109.description;
if(((typeof data111 !== "string") && (!((typeof data111 == "number") && (isFinite(data111))))) && (typeof data111 !== "boolean")){
const err260 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/metadata/description",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/metadata/properties/description/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.metadata.properties.description.type}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(typeof data111 === "string"){
if(!pattern3.test(data111)){
const err261 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/metadata/description",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/metadata/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
const err262 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/metadata",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data108.control !== undefined){
let data112 = data108.control;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
if(data112.execution === undefined){
const err263 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/required",keyword:"required",params:{missingProperty: "execution"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
for(const key19 in data112){
if(!(((((key19 === "execution") || (key19 === "restart_policy")) || (key19 === "context_aware_restart")) || (key19 === "graceful_timeout")) || (key19 === "process_file"))){
const err264 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data112.execution !== undefined){
let data113 = data112.execution;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
if(data113.executable_path === undefined){
const err265 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/required",keyword:"required",params:{missingProperty: "executable_path"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
for(const key20 in data113){
if(!(((((key20 === "executable_path") || (key20 === "args")) || (key20 === "environment")) || (key20 === "working_directory")) || (key20 === "wait_delay"))){
const err266 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data113.executable_path !== undefined){
let data114 = data113.executable_path;
if(((typeof data114 !== "string") && (!((typeof data114 == "number") && (isFinite(data114))))) && (typeof data114 !== "boolean")){
const err267 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/executable_path",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/executable_path/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.execution.properties.executable_path.type}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if(typeof data114 === "string"){
if(!pattern12.test(data114)){
const err268 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/executable_path",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/executable_path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data113.args !== undefined){
let data115 = data113.args;
if(Array.isArray(data115)){
const len11 = data115.length;
for(let i11=0; i11<len11; i11++){
let data116 = data115[i11];
if(((typeof data116 !== "string") && (!((typeof data116 == "number") && (isFinite(data116))))) && (typeof data116 !== "boolean")){
const err269 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/args/" + i11,schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/args/items/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.execution.properties.args.items.type}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(typeof data116 === "string"){
if(!pattern3.test(data116)){
const err270 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/args/" + i11,schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
}
else {
const err271 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/args",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/args/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data113.environment !== undefined){
let data117 = data113.environment;
if(!data117 || typeof data117 != "object"){
const err272 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.execution.properties.environment.type}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(Array.isArray(data117)){
const len12 = data117.length;
for(let i12=0; i12<len12; i12++){
let data118 = data117[i12];
if(typeof data118 === "string"){
if(!pattern8.test(data118)){
const err273 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment/" + i12,schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment/" + i12,schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key21 in data117){
const _errs260 = errors;
if(typeof key21 === "string"){
if(!pattern9.test(key21)){
const err275 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$"},propertyName:key21};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
var valid47 = _errs260 === errors;
if(!valid47){
const err276 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key21}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
for(const key22 in data117){
let data119 = data117[key22];
if(((typeof data119 !== "string") && (!((typeof data119 == "number") && (isFinite(data119))))) && (typeof data119 !== "boolean")){
const err277 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/additionalProperties/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.execution.properties.environment.additionalProperties.type}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if(typeof data119 === "string"){
if(!pattern3.test(data119)){
const err278 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/environment/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/environment/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
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
}
}
if(data113.working_directory !== undefined){
let data120 = data113.working_directory;
if(((typeof data120 !== "string") && (!((typeof data120 == "number") && (isFinite(data120))))) && (typeof data120 !== "boolean")){
const err279 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/working_directory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/working_directory/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.execution.properties.working_directory.type}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(typeof data120 === "string"){
if(!pattern12.test(data120)){
const err280 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/working_directory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/working_directory/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
}
if(data113.wait_delay !== undefined){
let data121 = data113.wait_delay;
if((typeof data121 !== "string") && (!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121))))){
const err281 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/wait_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/wait_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.execution.properties.wait_delay.type}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 0 || isNaN(data121)){
const err282 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/wait_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/wait_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data121 < 0 || isNaN(data121)){
const err283 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/wait_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/wait_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(typeof data121 === "string"){
if(!pattern1.test(data121)){
const err284 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution/wait_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/properties/wait_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
}
else {
const err285 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/execution",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/execution/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data112.restart_policy !== undefined){
let data122 = data112.restart_policy;
if(typeof data122 !== "string"){
const err286 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/restart_policy",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/restart_policy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if(!((((data122 === "always") || (data122 === "on-failure")) || (data122 === "never")) || (data122 === "unless-stopped"))){
const err287 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/restart_policy",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/restart_policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.restart_policy.enum}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data112.context_aware_restart !== undefined){
let data123 = data112.context_aware_restart;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key23 in data123){
if(!((((((key23 === "default") || (key23 === "health_failures")) || (key23 === "resource_violations")) || (key23 === "severity_multipliers")) || (key23 === "worker_profile_multipliers")) || (key23 === "startup_grace_period"))){
const err288 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data123.default !== undefined){
let data124 = data123.default;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key24 in data124){
if(!(((key24 === "max_retries") || (key24 === "retry_delay")) || (key24 === "backoff_rate"))){
const err289 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data124.max_retries !== undefined){
let data125 = data124.max_retries;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err290 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/max_retries",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 0 || isNaN(data125)){
const err291 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/max_retries",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data124.retry_delay !== undefined){
let data126 = data124.retry_delay;
if((typeof data126 !== "string") && (!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126))))){
const err292 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.context_aware_restart.properties.default.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 0 || isNaN(data126)){
const err293 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data126 < 0 || isNaN(data126)){
const err294 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(typeof data126 === "string"){
if(!pattern1.test(data126)){
const err295 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data124.backoff_rate !== undefined){
let data127 = data124.backoff_rate;
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 <= 0 || isNaN(data127)){
const err296 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/backoff_rate",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
else {
const err297 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default/backoff_rate",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
}
else {
const err298 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/default",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/default/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data123.health_failures !== undefined){
let data128 = data123.health_failures;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
for(const key25 in data128){
if(!(((key25 === "max_retries") || (key25 === "retry_delay")) || (key25 === "backoff_rate"))){
const err299 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data128.max_retries !== undefined){
let data129 = data128.max_retries;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
const err300 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 < 0 || isNaN(data129)){
const err301 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/max_retries",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data128.retry_delay !== undefined){
let data130 = data128.retry_delay;
if((typeof data130 !== "string") && (!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130))))){
const err302 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.context_aware_restart.properties.health_failures.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 0 || isNaN(data130)){
const err303 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data130 < 0 || isNaN(data130)){
const err304 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(typeof data130 === "string"){
if(!pattern1.test(data130)){
const err305 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
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
if(data128.backoff_rate !== undefined){
let data131 = data128.backoff_rate;
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 <= 0 || isNaN(data131)){
const err306 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
else {
const err307 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures/backoff_rate",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
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
else {
const err308 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/health_failures",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/health_failures/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data123.resource_violations !== undefined){
let data132 = data123.resource_violations;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key26 in data132){
if(!(((key26 === "max_retries") || (key26 === "retry_delay")) || (key26 === "backoff_rate"))){
const err309 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data132.max_retries !== undefined){
let data133 = data132.max_retries;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err310 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/max_retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 < 0 || isNaN(data133)){
const err311 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/max_retries",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
}
if(data132.retry_delay !== undefined){
let data134 = data132.retry_delay;
if((typeof data134 !== "string") && (!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134))))){
const err312 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.context_aware_restart.properties.resource_violations.properties.retry_delay.type}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 0 || isNaN(data134)){
const err313 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(data134 < 0 || isNaN(data134)){
const err314 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(typeof data134 === "string"){
if(!pattern1.test(data134)){
const err315 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/retry_delay",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/retry_delay/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
}
if(data132.backoff_rate !== undefined){
let data135 = data132.backoff_rate;
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 <= 0 || isNaN(data135)){
const err316 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/backoff_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
else {
const err317 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations/backoff_rate",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/properties/backoff_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/resource_violations",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/resource_violations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data123.severity_multipliers !== undefined){
let data136 = data123.severity_multipliers;
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
for(const key27 in data136){
if(!(((key27 === "warning") || (key27 === "critical")) || (key27 === "emergency"))){
const err319 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data136.warning !== undefined){
let data137 = data136.warning;
if((typeof data137 == "number") && (isFinite(data137))){
if(data137 <= 0 || isNaN(data137)){
const err320 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/warning/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
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
const err321 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers/warning",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/warning/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data136.critical !== undefined){
let data138 = data136.critical;
if((typeof data138 == "number") && (isFinite(data138))){
if(data138 <= 0 || isNaN(data138)){
const err322 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/critical/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
else {
const err323 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers/critical",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/critical/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data136.emergency !== undefined){
let data139 = data136.emergency;
if((typeof data139 == "number") && (isFinite(data139))){
if(data139 <= 0 || isNaN(data139)){
const err324 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/emergency/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
else {
const err325 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers/emergency",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/properties/emergency/type",keyword:"type",params:{type: "number"}};
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
else {
const err326 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/severity_multipliers",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/severity_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data123.worker_profile_multipliers !== undefined){
let data140 = data123.worker_profile_multipliers;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key28 in data140){
if(!((((((key28 === "batch") || (key28 === "web")) || (key28 === "database")) || (key28 === "worker")) || (key28 === "scheduler")) || (key28 === "default"))){
const err327 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data140.batch !== undefined){
let data141 = data140.batch;
if((typeof data141 == "number") && (isFinite(data141))){
if(data141 <= 0 || isNaN(data141)){
const err328 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/batch",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/batch/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
else {
const err329 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/batch",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/batch/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data140.web !== undefined){
let data142 = data140.web;
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 <= 0 || isNaN(data142)){
const err330 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/web",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/web/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
else {
const err331 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/web",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/web/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data140.database !== undefined){
let data143 = data140.database;
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 <= 0 || isNaN(data143)){
const err332 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/database",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/database/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
else {
const err333 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/database",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/database/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data140.worker !== undefined){
let data144 = data140.worker;
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 <= 0 || isNaN(data144)){
const err334 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/worker",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/worker/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
else {
const err335 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/worker",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/worker/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data140.scheduler !== undefined){
let data145 = data140.scheduler;
if((typeof data145 == "number") && (isFinite(data145))){
if(data145 <= 0 || isNaN(data145)){
const err336 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/scheduler",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/scheduler/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
else {
const err337 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/scheduler",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/scheduler/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data140.default !== undefined){
let data146 = data140.default;
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 <= 0 || isNaN(data146)){
const err338 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/default",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/default/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
else {
const err339 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers/default",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/properties/default/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
else {
const err340 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/worker_profile_multipliers",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/worker_profile_multipliers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data123.startup_grace_period !== undefined){
let data147 = data123.startup_grace_period;
if((typeof data147 !== "string") && (!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147))))){
const err341 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/startup_grace_period/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.context_aware_restart.properties.startup_grace_period.type}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 0 || isNaN(data147)){
const err342 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/startup_grace_period/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
if(data147 < 0 || isNaN(data147)){
const err343 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/startup_grace_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(typeof data147 === "string"){
if(!pattern1.test(data147)){
const err344 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart/startup_grace_period",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/properties/startup_grace_period/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
}
}
else {
const err345 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/context_aware_restart",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/context_aware_restart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data112.graceful_timeout !== undefined){
let data148 = data112.graceful_timeout;
if((typeof data148 !== "string") && (!(((typeof data148 == "number") && (!(data148 % 1) && !isNaN(data148))) && (isFinite(data148))))){
const err346 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/graceful_timeout/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.graceful_timeout.type}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
if((typeof data148 == "number") && (isFinite(data148))){
if(data148 > 0 || isNaN(data148)){
const err347 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/graceful_timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
if(data148 < 0 || isNaN(data148)){
const err348 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/graceful_timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(typeof data148 === "string"){
if(!pattern1.test(data148)){
const err349 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/graceful_timeout",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/graceful_timeout/pattern",keyword:"pattern",params:{pattern: "^(0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+)$"}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
}
if(data112.process_file !== undefined){
let data149 = data112.process_file;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key29 in data149){
if(!(func2.call(schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties, key29))){
const err350 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data149.servicecontext !== undefined){
let data150 = data149.servicecontext;
if(typeof data150 !== "string"){
const err351 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/servicecontext",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/servicecontext/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if(!(((data150 === "system") || (data150 === "user")) || (data150 === "session"))){
const err352 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/servicecontext",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/servicecontext/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.servicecontext.enum}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data149.service_context !== undefined){
let data151 = data149.service_context;
if(typeof data151 !== "string"){
const err353 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/service_context",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/service_context/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(!(((data151 === "system") || (data151 === "user")) || (data151 === "session"))){
const err354 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/service_context",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/service_context/enum",keyword:"enum",params:{allowedValues: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.service_context.enum}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data149.scenario !== undefined){
let data152 = data149.scenario;
if(((typeof data152 !== "string") && (!((typeof data152 == "number") && (isFinite(data152))))) && (typeof data152 !== "boolean")){
const err355 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/scenario",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/scenario/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.scenario.type}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if(typeof data152 === "string"){
if(!pattern3.test(data152)){
const err356 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/scenario",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/scenario/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
}
if(data149.basedirectory !== undefined){
let data153 = data149.basedirectory;
if(((typeof data153 !== "string") && (!((typeof data153 == "number") && (isFinite(data153))))) && (typeof data153 !== "boolean")){
const err357 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/basedirectory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/basedirectory/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.basedirectory.type}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(typeof data153 === "string"){
if(!pattern12.test(data153)){
const err358 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/basedirectory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/basedirectory/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
}
if(data149.base_directory !== undefined){
let data154 = data149.base_directory;
if(((typeof data154 !== "string") && (!((typeof data154 == "number") && (isFinite(data154))))) && (typeof data154 !== "boolean")){
const err359 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/base_directory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/base_directory/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.base_directory.type}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if(typeof data154 === "string"){
if(!pattern12.test(data154)){
const err360 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/base_directory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/base_directory/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
}
if(data149.appname !== undefined){
let data155 = data149.appname;
if(((typeof data155 !== "string") && (!((typeof data155 == "number") && (isFinite(data155))))) && (typeof data155 !== "boolean")){
const err361 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/appname",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/appname/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.appname.type}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(typeof data155 === "string"){
if(!pattern12.test(data155)){
const err362 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/appname",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/appname/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
if(data149.app_name !== undefined){
let data156 = data149.app_name;
if(((typeof data156 !== "string") && (!((typeof data156 == "number") && (isFinite(data156))))) && (typeof data156 !== "boolean")){
const err363 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/app_name",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/app_name/type",keyword:"type",params:{type: schema11.properties.workers.items.properties.unit.properties.managed.properties.control.properties.process_file.properties.app_name.type}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
if(typeof data156 === "string"){
if(!pattern12.test(data156)){
const err364 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/app_name",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/app_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"}};
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
if(data149.usesubdirectory !== undefined){
if(typeof data149.usesubdirectory !== "boolean"){
const err365 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/usesubdirectory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/usesubdirectory/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data149.use_subdirectory !== undefined){
if(typeof data149.use_subdirectory !== "boolean"){
const err366 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file/use_subdirectory",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/properties/use_subdirectory/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
else {
const err367 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control/process_file",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/properties/process_file/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
else {
const err368 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed/control",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/properties/control/type",keyword:"type",params:{type: "object"}};
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
else {
const err369 = {instancePath:instancePath+"/workers/" + i0+"/unit/managed",schemaPath:"#/properties/workers/items/properties/unit/properties/managed/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
}
else {
const err370 = {instancePath:instancePath+"/workers/" + i0+"/unit",schemaPath:"#/properties/workers/items/properties/unit/type",keyword:"type",params:{type: "object"}};
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
else {
const err371 = {instancePath:instancePath+"/workers/" + i0,schemaPath:"#/properties/workers/items/type",keyword:"type",params:{type: "object"}};
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
validate10.errors = vErrors;
return errors === 0;
}
