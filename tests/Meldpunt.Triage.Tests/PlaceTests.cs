namespace Meldpunt.Triage.Tests;

public sealed class PlaceTests
{
    [Fact]
    public void Doubt_is_a_place() => Enum.IsDefined(Reports.Place.InDoubt).Should().BeTrue();
}
