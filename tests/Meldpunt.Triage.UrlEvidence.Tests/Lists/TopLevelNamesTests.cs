using Meldpunt.Triage.UrlEvidence.Lists;

namespace Meldpunt.Triage.UrlEvidence.Tests.Lists;

public sealed class TopLevelNamesTests
{
    [Fact]
    public void Every_name_of_the_list_makes_a_public_host()
    {
        string[] names = [.. ListFile.Lines("top-level-names.txt")];
        names.Should().HaveCountGreaterThan(1_400).And.OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        foreach (string name in names)
        {
            Told.By($"https://example.{name}/a").Should().Be("public", name);
            Told.By($"WWW.EXAMPLE.{name.ToUpperInvariant()}/").Should().Be("public", name);
            TopLevelNames.IsOne(name).Should().BeTrue();
            TopLevelNames.IsOne(name + "0").Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("example", true)]
    [InlineData("NL", true)]
    [InlineData("xn--p1ai", true)]
    [InlineData("arpa", true)]
    [InlineData("", false)]
    [InlineData("nosuchname", false)]
    [InlineData("onion", false)]
    [InlineData("local", false)]
    [InlineData("\u212aom", false)]
    public void A_name_exists_or_not(string name, bool exists) => TopLevelNames.IsOne(name).Should().Be(exists);

    [Fact]
    public void The_list_tells_its_source_and_date()
    {
        using Stream stream = typeof(UrlReader).Assembly.GetManifestResourceStream("Meldpunt.Triage.UrlEvidence.Lists.top-level-names.txt")!;
        using StreamReader reader = new(stream);
        string[] head = reader.ReadToEnd().Split('\n')[..3];
        head[1].Should().Be("# Source: npm @hapi/tlds 2.0.1");
        head[2].Should().MatchRegex(@"^# Date: 20\d\d-\d\d-\d\d$");
    }
}
