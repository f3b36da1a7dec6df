using Meldpunt.Triage.Evidence.Lists;

namespace Meldpunt.Triage.Tests.Evidence.Lists;

public sealed class HostListTests
{
    private static readonly HostList List = new("# for people\n\nb.example/x/\nb.example/+\r\n  a.example\n");

    [Theory]
    [InlineData("a.example", "", true)]
    [InlineData("www.a.example", "/", true)]
    [InlineData("aa.example", "", false)]
    [InlineData("example", "", false)]
    [InlineData("a.example.example", "", false)]
    [InlineData("b.example", "", false)]
    [InlineData("b.example", "/x/y", true)]
    [InlineData("b.example", "/+y", true)]
    [InlineData("www.b.example", "/%2By", true)]
    [InlineData("b.example", "/%2", false)]
    [InlineData("b.example", "/y/x/z", false)]
    public void A_list_knows_hosts_by_whole_labels_and_paths(string host, string path, bool isKnown) =>
        List.Has(host, path).Should().Be(isKnown);
}
