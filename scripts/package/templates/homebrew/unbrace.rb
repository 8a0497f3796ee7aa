cask "unbrace" do
  version "@VERSION@"
  sha256 "@SHA256:Unbrace-@VERSION@-universal.dmg@"

  url "@DOWNLOADS@/Unbrace-#{version}-universal.dmg"
  name "Unbrace"
  desc "Break reminder with guided breathing and hip movement"
  homepage "@HOMEPAGE@"

  app "Unbrace.app"

  zap trash: [
    "~/Library/Application Support/Unbrace",
    "~/Library/Caches/unbrace-updater",
    "~/Library/Preferences/app.unbrace.Unbrace.plist",
  ]
end
