using System.Text.Json;
using Meldpunt.Triage.Harness.Lines;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Repository;

public sealed class GeneratedLinesTests
{
    [Fact]
    public void Generated_reports_have_each_word_of_the_shipped_policy()
    {
        Vocabulary words = TriageEngine.Default.Policy.Vocabulary;
        WireWords.ItemFacts.Select(Written).Should().Equal(words.ItemFacts.Select(Said));
        WireWords.ReportFacts.Select(Written).Should().Equal(words.ReportFacts.Select(Said));

        static string Written((string Name, string[] Answers) fact) => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(fact.Name)}: {string.Join(' ', fact.Answers)}";
        static string Said(Fact fact) => $"{fact.Id}: {string.Join(' ', fact.Answers)}";
    }
}
