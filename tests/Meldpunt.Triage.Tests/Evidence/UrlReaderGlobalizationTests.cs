using System.Globalization;
using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

/// <summary>
/// All tests of this folder hold with ICU, with NLS and without either: run them once more with the
/// environment variable DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1.
/// </summary>
public sealed class UrlReaderGlobalizationTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("nl-NL")]
    public void A_URL_is_read_the_same_in_every_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureOf(name);
            UrlReader.Read("FILE:///a").Should().Be(UrlEvidence.Certain(Place.Device));
            UrlReader.Read("HTTP://WIKI.INTERNAL/").Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));
            UrlReader.Read("HTTPS://T.ME/JOINCHAT/I").Should().Be(UrlEvidence.Hint(Place.OtherNonPublic));
            UrlReader.Read("https://EXAMPLE(DOT)ORG").Should().Be(UrlEvidence.Public);
            UrlReader.Read("https://127。0。0。1/").Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));
            UrlReader.Read("https://ı.example/").Should().Be(UrlEvidence.Public);
            UrlReader.Read("https://\u200bexample.org/").Should().Be(UrlEvidence.Public);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // Invariant globalization knows no other cultures, which is the point of running there.
    private static CultureInfo CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
