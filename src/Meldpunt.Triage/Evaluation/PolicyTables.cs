using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>All that deciding needs of a policy. Made by compiling it, or read from what compiling it once made.</summary>
/// <param name="vocabulary">The facts.</param>
/// <param name="evidence">Gives the evidence of URLs, for the first URL that comes; null when the policy reads no URLs.</param>
/// <param name="routes">The routes.</param>
/// <param name="items">Decides an item.</param>
/// <param name="reports">Decides a report.</param>
internal sealed class PolicyTables(Vocabulary vocabulary, Func<EvidenceMapping>? evidence, RouteNames routes, ItemEvaluator items, ReportEvaluator reports)
{
    public Vocabulary Vocabulary => vocabulary;

    public EvidenceMapping? Evidence => field ??= evidence?.Invoke();

    public bool ReadsUrls => evidence is not null;

    public RouteNames Routes => routes;

    public ItemEvaluator Items => items;

    public ReportEvaluator Reports => reports;

    public static PolicyTables Read(TablesReader tables)
    {
        Vocabulary vocabulary = new(tables.ReadFacts(), tables.ReadFacts(), tables.ReadWord()!);
        Func<EvidenceMapping>? evidence = ReadEvidence(tables);
        RouteNames routes = new(tables.ReadWords(), tables.ReadNumber());
        ItemEvaluator items = ItemEvaluator.Read(tables, vocabulary, routes);
        return new(vocabulary, evidence, routes, items, ReportEvaluator.Read(tables, vocabulary.ReportFacts, routes, items.SummaryBits));
    }

    public void Write(TablesWriter tables)
    {
        tables.Write(vocabulary.ItemFacts);
        tables.Write(vocabulary.ReportFacts);
        tables.Write(vocabulary.Doubt);
        Write(tables, Evidence);
        tables.Write(routes.All);
        tables.Write(routes.Unsettled);
        items.Write(tables);
        reports.Write(tables);
    }

    private static Func<EvidenceMapping>? ReadEvidence(TablesReader tables)
    {
        if (tables.ReadWord() is not { } place) return null;
        string[] answers = tables.ReadWords();
        (string link, string given, string none) = (tables.ReadWord()!, tables.ReadWord()!, tables.ReadWord()!);
        return () => new(PlaceMapping.Create(place, name => answers[Array.IndexOf(PlaceMapping.Names, name)]), new(link, given, none));
    }

    private static void Write(TablesWriter tables, EvidenceMapping? evidence)
    {
        tables.Write(evidence?.Place.Fact);
        if (evidence is null) return;
        tables.Write(evidence.Place.Answers);
        tables.Write(evidence.Link.Fact);
        tables.Write(evidence.Link.Given);
        tables.Write(evidence.Link.None);
    }
}

/// <summary>The routes, and which of them is that of what still needs an answer.</summary>
internal sealed class RouteNames(string[] all, int unsettled)
{
    public string[] All => all;

    public int Unsettled => unsettled;
}
