using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Tests.Outputs;

public sealed class ToolTextsTests
{
    [Fact]
    public void Every_language_of_the_tool_has_every_text() =>
        ToolTexts.Languages.Should().OnlyContain(language => ToolTexts.For(language).Keys.ToHashSet().SetEquals(ToolTexts.For("nl").Keys));

    [Fact]
    public void The_tool_speaks_the_languages_of_the_shipped_policy() =>
        ToolTexts.Languages.Should().BeEquivalentTo(TriageEngine.Default.Policy.Texts.Languages.Select((LanguageTexts one) => one.Language));

    [Fact]
    public void The_tool_speaks_English_for_any_other_language() => ToolTexts.For("de")["yes"].Should().Be("Yes");
}
