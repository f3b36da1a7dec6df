using System.Text;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Tool.Tests.Commands.Explain;

public sealed partial class OtherLanguageExplainTests
{
    private const string Reports = """
        {"id":"1","items":[{"f1":"a2","f2":"b2"},{"f1":"a1"},{"url":"https://example.org/a","f1":"a1"}],"f4":"d1"}
        {"items":[{"f2":"b1"}]}

        """;

    [Theory]
    [InlineData("fr", "Règles", "r1 : décide.", "r2 : vaut aussi, mais cède à r1.", "r3 : pas encore connu.", "Signalement 1", "Ligne d’entrée 2")]
    [InlineData("ar", "القواعد", "r1: تحسم.", "r2: تنطبق أيضا، لكن تغلبها r1.", "r3: لا يعرف بعد.", "البلاغ 1", "السطر 2")]
    public async Task An_explanation_in_another_language_has_no_Dutch_or_English_word(string language, params string[] said)
    {
        TriagePolicy policy = language == "fr" ? SpokenPolicies.French : SpokenPolicies.Arabic;
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(policy)));

        ToolRun run = await ToolRun.OfInput(Reports, "explain", "--policy", file.Path, "--rule", "r3");

        run.Code.Should().Be(0);
        string page = Space().Replace(run.Output, " ");
        page.Should().ContainAll(said);
        ForeignWords.In(page, policy.Texts.Languages[0]).Should().BeEmpty(page);
    }

    [Fact]
    public async Task An_explanation_by_a_policy_without_texts_is_English_around_its_codes()
    {
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(SpokenPolicies.WithoutTexts())));
        ToolRun run = await ToolRun.OfInput(Reports, "explain", "--policy", file.Path, "--culture", "nl");
        Space().Replace(run.Output, " ").Should().ContainAll("Item 1: t3", "- f1: a2", "Still possible: t1, t3.", "“t1”, with", "r2: applies too, but is outranked by: r1.")
            .And.NotContainAny("phrase", "still-possible", "alternative", "would-change");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
