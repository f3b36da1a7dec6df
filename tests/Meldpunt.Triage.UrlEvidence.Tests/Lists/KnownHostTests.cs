using Meldpunt.Triage.UrlEvidence.Lists;

namespace Meldpunt.Triage.UrlEvidence.Tests.Lists;

public sealed class KnownHostTests
{
    private static readonly KnownHost[] List = [new("cloud\ta.example\tx"), new("cloud\tb.example/x/\tx"), new("cloud\tb.example/+\tx"), new("cloud\tc.example/Ab\tx")];

    [Theory]
    [InlineData("a.example", "", true)]
    [InlineData("www.a.example", "/", true)]
    [InlineData("aa.example", "", false)]
    [InlineData("example", "", false)]
    [InlineData("a.example.example", "", false)]
    [InlineData("b.example", "", false)]
    [InlineData("b.example", "/x/y", true)]
    [InlineData("b.example", "/x/", true)]
    [InlineData("b.example", "/x", false)]
    [InlineData("b.example", "/X%2Fy", true)]
    [InlineData("b.example", "//x/y", true)]
    [InlineData("b.example", "/+y", true)]
    [InlineData("b.example", "/+", true)]
    [InlineData("b.example", "/?+", false)]
    [InlineData("www.b.example", "/%2By", true)]
    [InlineData("b.example", "/%2", false)]
    [InlineData("b.example", "/y/x/z", false)]
    [InlineData("c.example", "/ab", true)]
    [InlineData("c.example", "/aB/c", true)]
    [InlineData("c.example", "/ab?c", true)]
    [InlineData("c.example", "/ab#c", true)]
    [InlineData("c.example", "/abc", false)]
    public void Hosts_are_known_by_whole_labels_and_the_start_of_paths(string host, string path, bool isKnown) =>
        List.Any(known => known.Is(host, path)).Should().Be(isKnown);
}
