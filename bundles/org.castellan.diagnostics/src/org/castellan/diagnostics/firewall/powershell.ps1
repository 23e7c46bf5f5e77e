#Requires -Version 5.1
#Requires -RunAsAdministrator
#Requires -Modules NetSecurity
{{head}}
param([string] $Act = '{{act}}', [switch] $Undo)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$name = 'Castellan: {{title}} ({{id}})'
$flows = -split '{{flows}}'

# A direction is Inbound or Outbound.
Get-NetFirewallRule -DisplayName $name -ErrorAction SilentlyContinue |
	Where-Object { $flows -contains ("$($_.Direction)" -replace 'bound$') } | Remove-NetFirewallRule
if ($Undo -or $Act -eq 'undo') {
	return
}
$common = @{ DisplayName = $name; Group = 'Castellan'; Action = 'Allow'; Enabled = 'True'; Profile = 'Any' }
{{rules}}
