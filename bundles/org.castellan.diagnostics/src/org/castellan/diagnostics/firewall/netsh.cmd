@echo off
{{head}}
setlocal DisableDelayedExpansion
set "act={{act}}"
if not "%~1"=="" set "act=%~1"
if /i not "%act%"=="apply" if /i not "%act%"=="undo" goto :usage
net session >nul 2>&1
if errorlevel 1 goto :denied
netsh advfirewall show allprofiles >nul 2>&1
if errorlevel 1 goto :silent
for %%f in ({{flows}}) do netsh advfirewall firewall show rule name="{{name}}" dir=%%f >nul 2>&1 && (netsh advfirewall firewall delete rule name="{{name}}" dir=%%f || goto :stays)
if /i "%act%"=="undo" exit /b 0
{{rules}}
exit /b 0

:failed
echo A rule was not accepted; see above. Run this with undo to take the others away. 1>&2
exit /b 1

:stays
echo The rules of an earlier run cannot be taken away; see above. 1>&2
exit /b 1

:silent
echo The firewall of Windows does not answer: start the service mpssvc. Nothing was changed. 1>&2
exit /b 1

:denied
echo Run this as an administrator. Nothing was changed. 1>&2
exit /b 1

:usage
echo Usage: %~nx0 [undo]. Nothing was changed. 1>&2
exit /b 2
