using System.Globalization;

namespace Meldpunt.Triage.UrlEvidence.Tests;

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
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureOf(name);
            Told.By("FILE:///a").Should().Be("certain device");
            Told.By("HTTP://WIKI.INTERNAL/").Should().Be("certain other-non-public");
            Told.By("HTTPS://T.ME/JOINCHAT/I").Should().Be("hint other-non-public");
            Told.By("https://EXAMPLE(DOT)ORG").Should().Be("public");
            Told.By("https://127。0。0。1/").Should().Be("certain other-non-public");
            Told.By("https://ı.example/").Should().Be("public");
            Told.By("https://\u200bexample.org/").Should().Be("public");
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
