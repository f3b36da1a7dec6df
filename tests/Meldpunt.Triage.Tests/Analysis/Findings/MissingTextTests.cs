using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class MissingTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_reason_without_words_is_told_for_its_language(string? words)
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
