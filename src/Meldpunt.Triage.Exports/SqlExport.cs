using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Exports.Sql;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// Writes a policy as SQL over a table of items and a table of reports, for the triage of an archive where it is. It
/// reads facts as they are after a URL's evidence, as <c>facts</c> of a decision has them; it closes nothing.
/// </summary>
public static class SqlExport
{
    /// <summary>The policy as SQL.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="names">The names of tables and columns; null for <see cref="SqlNames.Default"/>.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">The policy is unsound, too large, or the database cannot express it; the message lists every reason.</exception>
    /// <exception cref="ArgumentException">A name cannot be used: it is blank, is used for two things, or the database would truncate it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dialect.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SqlScript Write(
        TriagePolicy policy, SqlDialect dialect = SqlDialect.Ansi, SqlNames? names = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (!Enum.IsDefined(dialect)) throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect.");
        names ??= SqlNames.Default;
        SoundPolicy sound = SoundPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = sound.Compiled.Budget.StopWhen(cancellation);
        SqlNameValidator.ThrowIfAny(names, dialect);
        new SqlFaults(sound, dialect, names).ThrowIfAny();
        string items = Dialects.Spelled(dialect, Items(sound, dialect, names));
        string reports = Dialects.Spelled(dialect, Reports(sound, dialect, names));
        string views = $"{Heading(sound, dialect)}\n{View(dialect, names.TriagedItems, items)}\n{View(dialect, names.TriagedReports, reports)}";
        return new() { ItemQuery = items + "\n", ReportQuery = reports + "\n", Views = views, Tables = Dialects.Spelled(dialect, Tables(sound, dialect, names)) };
    }

    private static string Items(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        SqlQuery query = new(Dialects.Fence(dialect));
        ItemSql items = new(policy, names);
        string from = items.AddSteps(query, withQuestions: true);
        return query.End([.. items.Keys, .. items.Decided(), .. items.Explained(), .. Stamped(policy)], from);
    }

    private static string Reports(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        SqlQuery query = new(Dialects.Fence(dialect));
        ReportSql reports = new(policy, names);
        string from = reports.AddSteps(query);
        return query.End([SqlText.Name(names.ReportKey), .. reports.Decided(), .. Stamped(policy)], from);
    }

    private static IEnumerable<string> Stamped(SoundPolicy policy) =>
    [
        $"{SqlText.Name(ItemSql.UnreadableInSteps)} AS {SqlText.Name(ItemSql.Unreadable)}",
        $"{SqlText.Literal(policy.Version.Id)} AS {SqlText.Name("policy")}",
        $"{SqlText.Literal(policy.Version.Version)} AS {SqlText.Name("policy_version")}",
        $"{SqlText.Literal(policy.Version.Sha256)} AS {SqlText.Name("policy_sha256")}",
    ];

    private static string Heading(SoundPolicy policy, SqlDialect dialect) =>
        $"-- {policy.Version.Id} {policy.Version.Version}, SHA-256 {policy.Version.Sha256}, as SQL for {Dialects.NameOf(dialect)}.\n"
        + "-- Generated from the policy's diagram; change the policy, not this script. A negative state is an end of the diagram.\n";

    private static string View(SqlDialect dialect, string name, string query) => $"{Dialects.CreateView(dialect, Dialects.Spelled(dialect, SqlText.Table(name)))}\n{query};\n";

    private static string Tables(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        Vocabulary vocabulary = policy.Policy.Vocabulary;
        return Table(names.Reports, [names.ReportKey], vocabulary.ReportFacts) + Table(names.Items, [names.ReportKey, names.ItemKey], vocabulary.ItemFacts);

        string Table(string name, string[] keys, FactList facts) =>
            $"CREATE TABLE {SqlText.Table(name)} (\n  {string.Join(",\n  ", keys.Concat(facts.Select(fact => SqlText.Column(fact.Id))).Select(column => $"{SqlText.Name(column)} {Dialects.Text(dialect)}"))}\n);\n";
    }
}
