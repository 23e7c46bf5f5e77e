#Requires -Version 5.1
#Requires -RunAsAdministrator
#Requires -Modules NetSecurity
{{head}}
[CmdletBinding()]
param([ValidateSet('apply', 'undo')] [string] $Act = '{{act}}', [switch] $Undo)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$name = '{{name}}'
$flows = -split '{{flows}}'

# A direction is Inbound or Outbound. All rules are read, since asking for a name that is not there is an error like any other.
$old = @(Get-NetFirewallRule |
	Where-Object { $_.DisplayName -eq $name -and $flows -contains ("$($_.Direction)" -replace 'bound$') })
$old | Remove-NetFirewallRule
if ($Undo -or $Act -eq 'undo') {
	return
}
$common = @{ DisplayName = $name; Group = 'Castellan'; Action = 'Allow'; Enabled = 'True'; Profile = 'Any' }
{{rules}}
