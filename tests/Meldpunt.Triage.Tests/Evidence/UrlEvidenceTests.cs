using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

public sealed class UrlEvidenceTests
{
    [Fact]
    public void Only_certain_evidence_and_hints_have_a_place()
    {
        UrlEvidence.Unusable.Place.Should().BeNull();
        UrlEvidence.Public.Place.Should().BeNull();
        UrlEvidence.Certain(Place.DarkWeb).Place.Should().Be(Place.DarkWeb);
        UrlEvidence.Hint(Place.Cloud).Place.Should().Be(Place.Cloud);
    }

    [Fact]
    public void Evidence_never_holds_its_URL() =>
        UrlReader.Read("https://secret.example/secret").ToString().Should().NotContainEquivalentOf("secret");
}
