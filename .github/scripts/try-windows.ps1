# Installs over the version before for this user, uses both, removes it; then the same for everybody.
# What is installed and not signed is refused.
param([Parameter(Mandatory)][string]$Arch)
$ErrorActionPreference = 'Stop'
$patienceSeconds = 120

function Invoke-ToItsEnd([string]$Program, [string[]]$Arguments) {
  $ended = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru
  if ($ended.ExitCode -ne 0) { throw "$Program ended with $($ended.ExitCode)." }
}

function Assert-Signed([string]$Folder) {
  foreach ($signature in Get-Item "$Folder\*.exe" | Get-AuthenticodeSignature) {
    if ($signature.Status -ne 'Valid') { throw "$($signature.Path): $($signature.Status)" }
  }
}

function Use-Console([string]$Folder, [string]$Profiles) {
  node scripts/try-installed.mjs "$Folder\ELKASSA Console.exe" $Profiles
  if ($LASTEXITCODE -ne 0) { throw "What is installed in $Folder does not work." }
}

# The uninstaller goes on in a copy of itself after it has ended.
function Wait-Gone([string]$Path) {
  $until = (Get-Date).AddSeconds($patienceSeconds)
  while (Test-Path $Path) {
    if ((Get-Date) -gt $until) { throw "$Path is still there." }
    Start-Sleep -Milliseconds 500
  }
}

$places = [ordered]@{
  '/currentuser' = "$env:LOCALAPPDATA\Programs\ELKASSA Console"
  '/allusers' = "$env:ProgramFiles\ELKASSA Console"
}
foreach ($scope in $places.Keys) {
  $place = $places[$scope]
  $profiles = Join-Path $env:RUNNER_TEMP "profile-$($scope.Substring(1))"
  foreach ($setup in @(Get-Item "before\*-win-$Arch.exe") + @(Get-Item "now\*-win-$Arch.exe")) {
    Invoke-ToItsEnd $setup.FullName @('/S', $scope)
    Assert-Signed $place
    Use-Console $place $profiles
  }
  Invoke-ToItsEnd "$place\Uninstall ELKASSA Console.exe" @('/S', $scope)
  Wait-Gone "$place\ELKASSA Console.exe"
}
