using Meldpunt.Triage.UrlEvidence.Lists;

namespace Meldpunt.Triage.UrlEvidence.Tests.Lists;

/// <summary>Every line of the list of hosts, by what a reporter might paste.</summary>
public sealed class KnownHostsTests(ITestOutputHelper output)
{
    private static readonly (string Kind, string Host, string Path, string Source)[] Lines =
    [
        .. from line in ListFile.Lines("hosts.txt")
           let parts = line.Split('\t')
           let slash = parts[1].IndexOf('/', StringComparison.Ordinal)
           select (parts[0], slash < 0 ? parts[1] : parts[1][..slash], slash < 0 ? "" : parts[1][slash..], parts[2]),
    ];

    [Fact]
    public void Each_line_and_a_subdomain_of_it_hint_at_its_place()
    {
        foreach ((string kind, string host, string path, _) in Lines)
        {
            string told = $"hint {kind}";
            string behind = path.Length > 0 ? path : "/";
            Told.By($"https://{host}{behind}").Should().Be(told);
            Told.By($"https://{host}{behind}?a#b").Should().Be(told);
            Told.By($"HTTPS://{host.ToUpperInvariant()}.:443{behind.ToUpperInvariant()}").Should().Be(told);
            Told.By($"ftp://a.b.{host}{behind}").Should().Be(told);
            Told.By($"{host}{behind}").Should().Be(told);
            Told.By($"hxxps://www[.]{host.Replace(".", "[.]", StringComparison.Ordinal)}{behind}").Should().Be(told);
            Told.By($"https://example.org@{host}{behind}").Should().Be(told);
            Told.By($"zie https://{host}{behind}, daar").Should().Be(told);
        }

        output.WriteLine($"{Lines.Length} lines");
    }

    [Fact]
    public void What_only_looks_like_a_line_is_public()
    {
        foreach ((string kind, string host, string path, _) in Lines)
        {
            Told.By($"https://not{host}{path}").Should().Be("public");
            if (kind != "dark-web" || !host.StartsWith("tor2web", StringComparison.Ordinal)) Told.By($"https://{host}.example{path}").Should().Be(host.Contains(".onion", StringComparison.Ordinal) ? "hint dark-web" : "public");
            Told.By($"https://example.org/{host}{path}").Should().Be("public");
            Told.By($"https://{host}@example.org{path}").Should().Be("public");
            if (path.Length > 0) Told.By($"https://{host}/?{path[1..]}").Should().Be("public");
        }
    }

    [Theory]
    [InlineData("https://t.me/")]
    [InlineData("https://t.me/name")]
    [InlineData("https://t.me/c")]
    [InlineData("https://t.me/cats")]
    [InlineData("https://t.me/joinchat")]
    [InlineData("https://t.me/joinchats")]
    [InlineData("https://t.me/joinchat?abc")]
    [InlineData("https://discord.com/invite")]
    [InlineData("https://amazon.com/photosabc")]
    [InlineData("https://amazon.com/")]
    [InlineData("https://example.org/+abc")]
    public void Without_an_invitation_the_same_hosts_are_public(string text) => Told.By(text).Should().Be("public");

    [Fact]
    public void The_list_tells_the_source_of_each_line()
    {
        Lines.Should().OnlyHaveUniqueItems(line => line.Host + line.Path);
        Lines.Should().AllSatisfy(line =>
        {
            line.Kind.Should().BeOneOf("cloud", "dark-web", "other-non-public");
            line.Host.Should().MatchRegex("^[a-z0-9.-]+$");
            line.Source.Should().BeOneOf("policy", "warninglist", "sigma", "docs");
        });
    }
}
