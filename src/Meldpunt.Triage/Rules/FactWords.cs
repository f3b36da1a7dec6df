namespace Meldpunt.Triage.Policies;

/// <summary>The words that a condition can be about.</summary>
/// <param name="vocabulary">The facts.</param>
/// <param name="scope">Whether it is about an item or about a report.</param>
/// <param name="more">Words that are no facts, as <c>someItem</c>.</param>
internal sealed class FactWords(Vocabulary vocabulary, GuaranteeScope scope, params string[] more)
{
    public const string SomeItem = "someItem";

    public const string NoItem = "noItem";

    public const string EveryItem = "everyItem";

    public const string ReportRoute = "reportRoute";

    /// <summary>What a condition on a report can be about besides facts. No fact has such a name: these are not in kebab-case.</summary>
    public static readonly string[] OfReports = [ReportRoute, SomeItem, NoItem, EveryItem];

    private readonly FactList _facts = scope.IsItem() ? vocabulary.ItemFacts : vocabulary.ReportFacts;

    /// <summary>Those of a rule for a report, which looks at its route and at what became of its items too.</summary>
    public static FactWords OfReportCondition(Vocabulary vocabulary) => new(vocabulary, GuaranteeScope.Report, OfReports);

    /// <summary>Those of an item, for what a condition on its report asks of it.</summary>
    public FactWords OfItems() => new(vocabulary, GuaranteeScope.Item);

    /// <summary>The fact that a word names; null when there is none.</summary>
    public Fact? Find(string word) => _facts.IndexOf(word) is >= 0 and int place ? _facts[place] : null;

    /// <summary>What is wrong with another word, and whose fact it is.</summary>
    public string Unknown(string word) => Messages.Unknown(word, IsNot(word), [.. _facts.Select(fact => fact.Id), .. more]);

    private string IsNot(string word) => scope switch
    {
        GuaranteeScope.Item when vocabulary.ReportFacts.IndexOf(word) >= 0 => "a fact of an item but of the report",
        GuaranteeScope.Report when vocabulary.ItemFacts.IndexOf(word) >= 0 => "a fact of the report but of an item",
        GuaranteeScope.Item or GuaranteeScope.Report => "a fact here",
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };
}
