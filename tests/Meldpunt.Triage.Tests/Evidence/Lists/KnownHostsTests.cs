using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence.Lists;

public sealed class KnownHostsTests
{
    public static TheoryData<string> Files => ["cloud-storage.txt", "dark-web-gateways.txt", "closed-invitations.txt"];

    [Theory]
    [InlineData("drive.google.com")]
    [InlineData("docs.google.com")]
    [InlineData("dropbox.com")]
    [InlineData("onedrive.live.com")]
    [InlineData("1drv.ms")]
    [InlineData("icloud.com")]
    [InlineData("mega.nz")]
    [InlineData("box.com")]
    [InlineData("pcloud.com")]
    [InlineData("wetransfer.com")]
    public void A_host_of_cloud_storage_hints_at_the_cloud(string host) => HostAndSubdomainsHintAt(host, Place.Cloud);

    [Theory]
    [InlineData("onion.ws")]
    [InlineData("onion.ly")]
    [InlineData("onion.pet")]
    [InlineData("onion.to")]
    [InlineData("tor2web.org")]
    public void A_gateway_to_hidden_services_hints_at_the_dark_web(string host) => HostAndSubdomainsHintAt(host, Place.DarkWeb);

    [Theory]
    [InlineData("https://t.me/+abc")]
    [InlineData("https://t.me/%2Babc")]
    [InlineData("t.me/+abc")]
    [InlineData("https://www.t.me//+abc")]
    [InlineData("https://t.me/joinchat/abc")]
    [InlineData("https://T.ME/JoinChat/abc")]
    [InlineData(@"https:\\t.me\joinchat\abc")]
    [InlineData("https://t.me/c/1/2")]
    [InlineData("https://chat.whatsapp.com/abc")]
    [InlineData("https://wa.me/0000")]
    [InlineData("https://discord.gg/abc")]
    [InlineData("https://discord.com/invite/abc")]
    [InlineData("https://signal.group/#abc")]
    [InlineData("hxxps://discord[.]gg/abc")]
    public void A_link_that_invites_to_a_group_hints_at_a_place_that_is_not_public(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Hint(Place.OtherNonPublic));

    [Theory]
    [InlineData("https://t.me/")]
    [InlineData("https://t.me/+")]
    [InlineData("https://t.me/c")]
    [InlineData("https://t.me/c/")]
    [InlineData("https://t.me/cats")]
    [InlineData("https://t.me/joinchat")]
    [InlineData("https://t.me/joinchat?abc")]
    [InlineData("https://t.me/joinchat/?abc")]
    [InlineData("https://t.me/?+abc")]
    [InlineData("https://discord.com/invite")]
    [InlineData("https://discord.com/channels/1")]
    [InlineData("https://example.org/+abc")]
    public void A_link_that_is_no_invitation_is_public_on_hosts_that_have_invitations(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Public);

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_list_of_hosts_has_its_source_and_date_and_is_in_order(string file)
    {
        using var stream = typeof(UrlReader).Assembly.GetManifestResourceStream($"Meldpunt.Triage.Evidence.Lists.{file}")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        var hosts = lines.Where(line => line.Length > 0 && line[0] != '#').ToArray();

        lines.Should().ContainSingle(line => line.StartsWith("# Source: ", StringComparison.Ordinal));
        lines.Should().ContainSingle(line => line.StartsWith("# Date: 20", StringComparison.Ordinal));
        hosts.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        hosts.Should().AllSatisfy(line => line.Should().MatchRegex("^[a-z0-9.-]+(/[a-z+]*)*$"));
    }

    private static void HostAndSubdomainsHintAt(string host, Place place)
    {
        UrlReader.Read($"https://{host}/a").Should().Be(UrlEvidence.Hint(place));
        UrlReader.Read($"https://{host.ToUpperInvariant()}.:443/a").Should().Be(UrlEvidence.Hint(place));
        UrlReader.Read($"ftp://a.b.{host}").Should().Be(UrlEvidence.Hint(place));
        UrlReader.Read(host).Should().Be(UrlEvidence.Hint(place));
        UrlReader.Read($"https://not{host}/a").Should().Be(UrlEvidence.Public);
        UrlReader.Read($"https://{host}.example/a").Should().Be(UrlEvidence.Public);
        UrlReader.Read($"https://example.org/{host}/").Should().Be(UrlEvidence.Public);
        UrlReader.Read($"https://{host}@example.org/").Should().Be(UrlEvidence.Public);
        UrlReader.Read($"https://example.org@{host}/").Should().Be(UrlEvidence.Hint(place));
    }
}
