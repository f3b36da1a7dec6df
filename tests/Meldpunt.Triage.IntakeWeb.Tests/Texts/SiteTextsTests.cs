using System.Text.RegularExpressions;
using IntakeWeb.Texts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Texts;

/// <summary>The site says the same in each language.</summary>
public sealed partial class SiteTextsTests
{
    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders() =>
        Places("en").Should().BeEquivalentTo(Places("nl"));

    [Fact]
    public void Every_guarantee_of_the_policy_has_a_text_in_each_language() =>
        SiteTexts.Shipped.Values.Should().AllSatisfy(texts =>
            TriageEngine.Default.Policy.Guarantees.Should().AllSatisfy(guarantee => texts.Has($"guarantee.{guarantee.Id}").Should().BeTrue(guarantee.Id)));

    [Fact]
    public void Every_route_has_a_text_about_what_a_reporter_can_do_in_each_language() =>
        SiteTexts.Shipped.Values.Should().AllSatisfy(texts =>
            TriageEngine.Default.Policy.Routes.Should().AllSatisfy(route => texts.Has($"received-do-{route}").Should().BeTrue(route)));

    private static Dictionary<string, string> Places(string language)
    {
        SiteTexts texts = SiteTexts.Shipped[language];
        return texts.Keys.ToDictionary(key => key, key => string.Concat(Place().Matches(texts[key]).Select(match => match.Value).Order()));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
