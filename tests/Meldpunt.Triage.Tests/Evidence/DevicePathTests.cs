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
    public void A_text_that_only_resembles_a_path_of_a_device_is_none(string text) => DevicePath.IsOne(text).Should().BeFalse();

    [Fact]
    public void A_link_that_lost_its_site_is_unusable_and_not_a_path_of_a_device() =>
        UrlReader.Read("/watch?v=0000").Should().Be(UrlEvidence.Unusable);
}
