@echo off
rem Runs the command line: from beside its jar, or from where it is built.
rem A run is short: it ends before what compiles and collects for long runs has paid off.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined SCORECARD_JAR if exist "%SCORECARD_JAR%" set "jar=%SCORECARD_JAR%"
if not defined jar for %%f in ("%~dp0scorecard-cli-*-all.jar" "%~dp0..\target\scorecard-cli-*-all.jar") do set "jar=%%~ff"
if not defined jar (
  echo scorecard: the jar is not there; build it with mvnw package -pl adapters/cli -am -DskipTests 1>&2
  exit /b 5
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%jar%" %*
exit /b %errorlevel%
