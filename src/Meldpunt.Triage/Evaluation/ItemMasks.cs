namespace Meldpunt.Triage.Evaluation;

/// <summary>
/// What a report's rules can see of its items. An item has a bit for its route and, behind those of the routes, one for each question beyond
/// routes that the rules ask of an item and that it fulfils. The summary of a report has the bits of all its items; none means no items.
/// </summary>
/// <param name="routes">How many routes there are.</param>
/// <param name="masks">The questions beyond routes.</param>
internal sealed class ItemMasks(int routes, ItemMask[] masks)
{
    /// <summary>How many bits a summary of this policy has.</summary>
    public int Bits => routes + masks.Length;

    public static ItemMasks Read(TablesReader tables)
    {
        int routes = tables.ReadNumber();
        ItemMask[] masks = new ItemMask[tables.ReadNumber()];
        for (int i = 0; i < masks.Length; i++) masks[i] = ItemMask.Read(tables);
        return new(routes, masks);
    }

    public void Write(TablesWriter tables)
    {
        tables.Write(routes);
        tables.Write(masks.Length);
        foreach (ItemMask mask in masks) mask.Write(tables);
    }

    /// <summary>The bits of one item.</summary>
    /// <param name="route">The number of its route.</param>
    /// <param name="reasons">The rules that give it a reason.</param>
    /// <param name="inDoubt">Whether one of its answers is that of doubt.</param>
    /// <param name="values">Its answers.</param>
    public ulong BitsOf(int route, ReadOnlySpan<ulong> reasons, bool inDoubt, ReadOnlySpan<byte> values)
    {
        ulong bits = 1UL << route;
        for (int i = 0; i < masks.Length; i++)
        {
            if (masks[i].Holds(route, reasons, inDoubt, values)) bits |= 1UL << (routes + i);
        }

        return bits;
    }
}

/// <summary>A question about one item.</summary>
/// <param name="routes">A bit for each route that fulfils it.</param>
/// <param name="inDoubt">Whether one of its answers must be that of doubt.</param>
/// <param name="reasons">A bit for each rule of which one must give it a reason; empty when none need to.</param>
/// <param name="facts">For each fact a bit for each value, 0 for unanswered, that fulfils it; empty when its answers do not matter.</param>
/// <param name="isNegated">True for the items that do not fulfil it.</param>
internal sealed class ItemMask(ulong routes, bool inDoubt, ulong[] reasons, ulong[] facts, bool isNegated)
{
    public static ItemMask Read(TablesReader tables) =>
        new(tables.ReadMask(), tables.ReadNumber() != 0, tables.ReadMasks(), tables.ReadMasks(), tables.ReadNumber() != 0);

    public void Write(TablesWriter tables)
    {
        tables.Write(routes);
        tables.Write(inDoubt ? 1 : 0);
        tables.Write(reasons);
        tables.Write(facts);
        tables.Write(isNegated ? 1 : 0);
    }

    public bool Holds(int route, ReadOnlySpan<ulong> given, bool isInDoubt, ReadOnlySpan<byte> values) =>
        isNegated != ((routes & 1UL << route) != 0 && (!inDoubt || isInDoubt) && Gives(given) && Answers(values));

    private bool Gives(ReadOnlySpan<ulong> given)
    {
        for (int word = 0; word < reasons.Length; word++)
        {
            if ((reasons[word] & given[word]) != 0) return true;
        }

        return reasons.Length == 0;
    }

    private bool Answers(ReadOnlySpan<byte> values)
    {
        for (int fact = 0; fact < facts.Length; fact++)
        {
            if ((facts[fact] & 1UL << values[fact]) == 0) return false;
        }

        return true;
    }
}

/// <summary>A question about all items of a report, as the summary answers it.</summary>
/// <param name="Bits">The bits of which the summary has one where some item fulfils it.</param>
internal readonly record struct SummaryQuestion(ulong Bits)
{
    /// <summary>The value for "no item does", and that for "some item does": those of a fact with two answers.</summary>
    public const int No = 1, Yes = 2;

    public static SummaryQuestion[] ReadAll(TablesReader tables)
    {
        SummaryQuestion[] questions = new SummaryQuestion[tables.ReadNumber()];
        for (int i = 0; i < questions.Length; i++) questions[i] = new(tables.ReadMask());
        return questions;
    }

    public static void WriteAll(TablesWriter tables, SummaryQuestion[] questions)
    {
        tables.Write(questions.Length);
        foreach (SummaryQuestion question in questions) tables.Write(question.Bits);
    }

    public byte Of(ulong summary) => (summary & Bits) != 0 ? (byte)Yes : (byte)No;
}
