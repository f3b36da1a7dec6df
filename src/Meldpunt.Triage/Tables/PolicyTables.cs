using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tables;

/// <summary>All that deciding needs of a policy. Made by compiling it, or read from what compiling it once made.</summary>
/// <param name="vocabulary">The facts.</param>
/// <param name="routes">The routes.</param>
/// <param name="items">Decides an item.</param>
/// <param name="reports">Decides a report.</param>
internal sealed class PolicyTables(Vocabulary vocabulary, RouteWords routes, ItemTable items, ReportTable reports)
{
    public Vocabulary Vocabulary => vocabulary;

    public RouteWords Routes => routes;

    public ItemTable Items => items;

    public ReportTable Reports => reports;

    public static PolicyTables Read(TablesReader tables)
    {
        Vocabulary vocabulary = new(tables.ReadFacts(), tables.ReadFacts(), tables.ReadWord()!);
        RouteWords routes = new(tables.ReadWords(), tables.ReadNumber());
        return new(vocabulary, routes, ItemTable.Read(tables, vocabulary, routes), ReportTable.Read(tables, vocabulary.ReportFacts, routes));
    }

    public void Write(TablesWriter tables)
    {
        tables.Write(vocabulary.ItemFacts);
        tables.Write(vocabulary.ReportFacts);
        tables.Write(vocabulary.Doubt);
        tables.Write(routes.All);
        tables.Write(routes.Unsettled);
        items.Write(tables);
        reports.Write(tables);
    }
}
