using Meldpunt.Triage.Evidence;

namespace Meldpunt.Triage.Tests.Evidence;

public sealed class DevicePathTests
{
    [Theory]
    [InlineData("h://example.org/a")]
    [InlineData("C:")]
    [InlineData("C:a.jpg")]
    [InlineData(@"1:\a.jpg")]
    [InlineData(@"\\")]
    [InlineData(@"\\server")]
    [InlineData(@"\\server\")]
    [InlineData(@"\\example.org/a")]
    [InlineData(@"\\\server\share")]
    [InlineData(@"\a.jpg")]
    [InlineData("/")]
    [InlineData("//example.org/a")]
    [InlineData(@"/\example.org/a")]
    public void What_is_not_quite_a_path_is_none(string text) => DevicePath.IsOne(text).Should().BeFalse();

    [Fact]
    public void A_link_that_lost_its_site_is_not_a_path() =>
        UrlReader.Read("/watch?v=0000").Should().Be(UrlEvidence.Unusable);
}
