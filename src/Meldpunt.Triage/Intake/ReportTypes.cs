using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>A report in the types of another policy than the shipped one, which an engine decides as it does a <see cref="Report"/>: such types are generated.</summary>
public interface ITypedReport
{
    /// <summary>Puts the report in the vocabulary of an engine's policy.</summary>
    /// <param name="preparation">That of the engine.</param>
    /// <exception cref="ArgumentException">The report answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    PreparedReport Prepare(ReportPreparation preparation);
}

/// <summary>An item in the types of another policy than the shipped one, as <see cref="ITypedReport"/> is a report: such types are generated.</summary>
public interface ITypedItem
{
    /// <summary>Puts the item in the vocabulary of an engine's policy.</summary>
    /// <param name="preparation">That of the engine.</param>
    /// <exception cref="ArgumentException">The item answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    PreparedItem Prepare(ReportPreparation preparation);
}

/// <summary>
/// How the types of a report and its items hold answers: as numbers, in which 0 is unanswered and 1 the first answer of a fact. Generated code
/// derives from it; nobody else needs to.
/// </summary>
/// <typeparam name="TReport">The type of reports.</typeparam>
/// <typeparam name="TItem">The type of items.</typeparam>
public abstract class ReportTypes<TReport, TItem>
    where TReport : class
    where TItem : class
{
    /// <param name="reportFacts">The facts of a report: for each its id, then its answers in the order of their enum.</param>
    /// <param name="itemFacts">The facts of an item, likewise.</param>
    /// <param name="link">The fact that says whether there is a web address; null where an item has none.</param>
    protected ReportTypes(string[][] reportFacts, string[][] itemFacts, string? link)
    {
        ArgumentNullException.ThrowIfNull(reportFacts);
        ArgumentNullException.ThrowIfNull(itemFacts);
        (ReportFacts, ItemFacts, Link) = (Facts(reportFacts), Facts(itemFacts), link);
    }

    internal FactList ReportFacts { get; }

    internal FactList ItemFacts { get; }

    internal string? Link { get; }

    // Their words are those of the types, so no policy is needed to read or write them.
    internal ReportJson<TReport, TItem> Json => field ??= new(
        ReportFacts, ItemFacts, Link, (values, url) => MakeItem(url, values), (id, items, values) => MakeReport(id, items, values));

    /// <summary>The host's own reference of a report.</summary>
    protected internal abstract string? IdOf(TReport report);

    /// <summary>The items of a report.</summary>
    protected internal abstract ValueList<TItem> ItemsOf(TReport report);

    /// <summary>The text of an item's web address; null where items have none.</summary>
    protected internal virtual string? LinkOf(TItem item) => null;

    /// <summary>Gives the number of each answer of a report.</summary>
    protected internal abstract void ReadReport(TReport report, Span<byte> values);

    /// <summary>Gives the number of each answer of an item.</summary>
    protected internal abstract void ReadItem(TItem item, Span<byte> values);

    /// <summary>Makes a report.</summary>
    protected internal abstract TReport MakeReport(string? id, ValueList<TItem> items, ReadOnlySpan<byte> values);

    /// <summary>Makes an item.</summary>
    protected internal abstract TItem MakeItem(string? url, ReadOnlySpan<byte> values);

    /// <summary>The number of an answer: 0 for null, 1 for the enum's first value; for what is no value one that no answer has.</summary>
    /// <param name="answer">The value of the enum.</param>
    protected static byte Number(int? answer) => answer is not { } given ? (byte)0 : (uint)given < byte.MaxValue ? (byte)(given + 1) : byte.MaxValue;

    /// <summary>An item of a report; null in its place, which only a caller without nullable types gives, throws <see cref="ArgumentException"/>.</summary>
    internal static TItem Expect(TItem? item, int place, string parameter) =>
        item ?? throw new ArgumentException($"$.items[{place.ToString(provider: null)}]: expected an item, not null", parameter);

    internal byte[] Values(TReport report)
    {
        byte[] values = new byte[ReportFacts.Count];
        ReadReport(report, values);
        return Expect(values, ReportFacts);
    }

    internal byte[] Values(TItem item)
    {
        byte[] values = new byte[ItemFacts.Count];
        ReadItem(item, values);
        return Expect(values, ItemFacts);
    }

    private static FactList Facts(string[][] facts)
    {
        Fact[] made = new Fact[facts.Length];
        for (int i = 0; i < made.Length; i++) made[i] = new(facts[i][0], ValueLists.Own(facts[i][1..]));
        return new(ValueLists.Own(made));
    }

    private static byte[] Expect(byte[] values, FactList facts)
    {
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] > facts[fact].Answers.Count) throw new ArgumentOutOfRangeException(facts[fact].Id, "The type of this fact does not have this answer.");
        }

        return values;
    }
}
