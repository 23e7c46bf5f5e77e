@echo off
{{head}}
setlocal DisableDelayedExpansion
set "act={{act}}"
if not "%~1"=="" set "act=%~1"
net session >nul 2>&1
if errorlevel 1 goto :denied
for %%f in ({{flows}}) do netsh advfirewall firewall delete rule name="Castellan: {{title}} ({{id}})" dir=%%f >nul 2>&1
if /i "%act%"=="undo" exit /b 0
if /i not "%act%"=="apply" goto :usage
{{rules}}
exit /b 0

:failed
echo A rule was not accepted; see above. Run this with undo to take the others away. 1>&2
exit /b 1

:denied
echo Run this as an administrator. 1>&2
exit /b 1

:usage
echo Usage: %~nx0 [undo] 1>&2
exit /b 2
