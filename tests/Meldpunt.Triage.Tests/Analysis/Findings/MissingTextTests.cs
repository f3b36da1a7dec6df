using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class MissingTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_reason_without_a_text_in_a_language_is_a_finding_that_names_the_language(string? words)
    {
        TriagePolicy policy = Shipped with
        {
            Texts = new(Shipped.Texts.Languages.Select(texts => texts.Language == "en" ? texts with { Entries = texts.Entries.SelectMany(Changed).ToValueList() } : texts).ToValueList()),
        };

        Finding missing = Planted.Only(policy, "missing-text").Is(FindingSeverity.Error, "$.texts.en");

        missing.CountsNothing();
        missing.Message.Should().Be("'reason.drawing' has no text in 'en'.");

        IEnumerable<TextEntry> Changed(TextEntry entry) => entry.Key != "reason.drawing" ? [entry] : words is null ? [] : [entry with { Text = words }];
    }
}
