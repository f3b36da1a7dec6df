using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// The exact difference of two versions of a policy: every combination of answers whose route, reasons, referrals,
/// notices or labels change, when it is decided or once it is closed, as a short list of rows. Immutable, and safe from any number of threads.
/// </summary>
public sealed class PolicyDifference
{
    private readonly DifferenceParts _parts;
    private readonly MddSet _itemChanges;
    private readonly MddSet _reportChanges;
    private readonly MddSet _closedChanges;

    private PolicyDifference(
        TriagePolicy old, TriagePolicy present, DifferenceParts parts, MddSet itemChanges, MddSet reportChanges, MddSet closedChanges, ValueList<OtherChange>? otherChanges)
    {
        (Old, New, _parts, _itemChanges, _reportChanges, _closedChanges) = (old, present, parts, itemChanges, reportChanges, closedChanges);
        Item = TakenAway.Mark(parts.Items.Rows(itemChanges), old, present);
        Report = TakenAway.Mark(parts.Reports.Rows(reportChanges), old, present);
        Closed = TakenAway.Mark(parts.Closed.Rows(closedChanges), old, present);
        VocabularyLines =
        [
            .. VocabularyChanges.Find(old.Vocabulary.ItemFacts, present.Vocabulary.ItemFacts, parts.ItemWords),
            .. VocabularyChanges.Find(old.Vocabulary.ReportFacts, present.Vocabulary.ReportFacts, parts.ReportWords),
        ];
        OldInNewWords = RenamedPolicy.Of(old, present, parts.Mapping);
        OtherChanges = otherChanges ?? FindOtherChanges(parts);
    }

    /// <summary>The old version.</summary>
    public TriagePolicy Old { get; }

    /// <summary>The new version.</summary>
    public TriagePolicy New { get; }

    /// <summary>What changes for items: routes and reasons, over all complete answers about an item.</summary>
    public DifferenceTable Item { get; }

    /// <summary>
    /// What changes for reports, given what became of their items: routes, referrals, notices and labels, over all complete
    /// answers about a report beside every summary of items that the new version lets come about.
    /// </summary>
    public DifferenceTable Report { get; }

    /// <summary>
    /// What changes for items that are closed: routes, reasons, and answers that a rule for a report asks for, over all answers about an item, the
    /// unanswered ones included, with and without an address text where that makes a difference. What both versions close to the
    /// same answers changes as these answers do and is shown in <see cref="Item"/> alone. Every combination counts.
    /// </summary>
    public DifferenceTable Closed { get; }

    /// <summary>
    /// True when every report, complete or not, closed or not, gets the same route, reasons, referrals, notices and labels. Where the words
    /// of an item changed, what is unanswered stands for the answers that the new version has.
    /// </summary>
    public bool IsEquivalent => Item.Rows.IsEmpty && Report.Rows.IsEmpty && Closed.Rows.IsEmpty;

    /// <summary>How the words differ, and how the old version reads the new ones; a line for each difference.</summary>
    public ValueList<string> Vocabulary => VocabularyLines.Select(line => line.Line).ToValueList();

    /// <summary>
    /// What else differs between the documents: texts, contacts, what a URL shows, guarantees, the order of questions, and all the rest. What
    /// <see cref="OtherChange.Counts"/> can alter what becomes of a report, or what people are told.
    /// </summary>
    public ValueList<OtherChange> OtherChanges { get; }

    /// <summary>
    /// True when no decision changes, and nothing else that counts: the documents differ in no more than the version, the reference to a
    /// schema, words that a mapping renames, and their layout.
    /// </summary>
    public bool IsUnchanged => IsEquivalent && !OtherChanges.Any(change => change.Counts);

    internal ValueList<ChangeLine> VocabularyLines { get; }

    /// <summary>The old version with the words that a mapping renames.</summary>
    internal TriagePolicy OldInNewWords { get; }

    /// <summary>How the words became others.</summary>
    internal VocabularyMapping Mapping => _parts.Mapping;

    /// <summary>False for one that leaves expected changes out.</summary>
    internal bool IsWhole => _itemChanges == _parts.Items.Changes.Any && _reportChanges == _parts.Reports.Changes.Any && _closedChanges == _parts.Closed.Changes.Any;

    /// <summary>How many nodes each diagram of the two may take.</summary>
    internal int NodeBudget { get; private init; } = PolicyAnalysis.DefaultNodeBudget;

    internal AnswerTranslation ItemWords => _parts.ItemWords;

    internal AnswerTranslation ReportWords => _parts.ReportWords;

    /// <summary>Compares two versions of a policy.</summary>
    /// <param name="old">The old version.</param>
    /// <param name="present">The new version.</param>
    /// <param name="mapping">How the words became others; null when every word that both have means the same.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policies are refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">
    /// The policies are of different hotlines, one has a wrong word, gaps or conflicts or is too large, or the mapping
    /// has a wrong word. The message says everything that is wrong.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PolicyDifference Between(
        TriagePolicy old, TriagePolicy present, VocabularyMapping? mapping = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(present);
        mapping ??= VocabularyMapping.ByName;
        ThrowIfNotComparable(old, present, mapping);
        (ItemSpace before, ItemSpace now) = (Decided(old, nodeBudget, cancellation), Decided(present, nodeBudget, cancellation));
        using IDisposable watchBefore = before.Compiled.Budget.StopWhen(cancellation);
        using IDisposable watchNow = now.Compiled.Budget.StopWhen(cancellation);
        DifferenceParts parts = Parts(before.Compiled, now, mapping);
        return new(old, present, parts, parts.Items.Changes.Any, parts.Reports.Changes.Any, parts.Closed.Changes.Any, otherChanges: null) { NodeBudget = nodeBudget };
    }

    /// <summary>Whether a version decides every report, closed ones too, as an analysed one with the same words does; neither has gaps or conflicts.</summary>
    internal static bool AreEquivalent(TriagePolicy old, PolicyAnalysis present)
    {
        DifferenceParts parts = Parts(CompiledPolicy.Compile(old, present.Items.Compiled.Budget.Nodes), present.Items, VocabularyMapping.ByName);
        return parts.Items.IsEmpty(parts.Items.Changes.Any) && parts.Reports.IsEmpty(parts.Reports.Changes.Any) && parts.Closed.IsEmpty(parts.Closed.Changes.Any);
    }

    /// <summary>The difference without the changes that are expected, and which expectations nothing met.</summary>
    /// <param name="allowed">The expected changes.</param>
    /// <exception cref="PolicyException">A word of the expected changes is wrong.</exception>
    public AllowedDifference Except(AllowedChanges allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        FaultList faults = new();
        ChangeValidator changes = new(Old, New);
        AllowedChangeFilter.Add(faults, "$.item.rows", allowed.Item, _parts.Items, changes);
        AllowedChangeFilter.Add(faults, "$.report.rows", allowed.Report, _parts.Reports, changes);
        AllowedChangeFilter.Add(faults, "$.closed.rows", allowed.Closed, _parts.Closed, changes);
        AllowedOtherFilter.Add(faults, "$.otherChanges", allowed.Other);
        if (faults.Count > 0) throw new PolicyException("The expected changes cannot be used:", faults.ToValueList());
        lock (_parts.Gate)
        {
            (MddSet items, ValueList<int> unusedItems) = AllowedChangeFilter.Remove(_parts.Items, _itemChanges, allowed.Item);
            (MddSet reports, ValueList<int> unusedReports) = AllowedChangeFilter.Remove(_parts.Reports, _reportChanges, allowed.Report);
            (MddSet closed, ValueList<int> unusedClosed) = AllowedChangeFilter.Remove(_parts.Closed, _closedChanges, allowed.Closed);
            (ValueList<OtherChange> others, ValueList<int> unusedOthers) = AllowedOtherFilter.Remove(OtherChanges, allowed.Other);
            return new()
            {
                Unexpected = new(Old, New, _parts, items, reports, closed, others) { NodeBudget = NodeBudget },
                UnusedItem = unusedItems,
                UnusedReport = unusedReports,
                UnusedClosed = unusedClosed,
                UnusedOther = unusedOthers,
            };
        }
    }

    private static DifferenceParts Parts(CompiledPolicy old, ItemSpace present, VocabularyMapping mapping)
    {
        AnswerTranslation itemWords = new(old.Policy.Vocabulary.ItemFacts, present.Policy.Vocabulary.ItemFacts, mapping);
        AnswerTranslation reportWords = new(old.Policy.Vocabulary.ReportFacts, present.Policy.Vocabulary.ReportFacts, mapping);
        TranslatedRoutes oldItems = new(old, present, itemWords);
        ItemDifference items = new(present, oldItems);
        PartialItemSpace partial = new(present.Compiled);
        ReportVariables levels = new(present.Policy, old.Policy, itemWords);
        ReportSpace space = new(levels, partial, present.Compiled.Budget);
        Func<string, MddSet> same = SameItems(partial, oldItems, levels);
        ReportDifference reports = new(old.Policy, present.Policy, space, ItemClass.Enumerate(partial, levels, same), itemWords, reportWords);
        Lazy<ReportDoubt> doubts = new(() => reports.Doubt(ItemClass.Enumerate(partial, levels, route => partial.Complete & same(route))));
        return new(items, reports, ClosedDifference.Between(oldItems, present, itemWords, doubts), itemWords, reportWords, mapping, new());
    }

    // For each route the items to which both versions give it, with the same reasons as far as a report's rules ask for them.
    private static Func<string, MddSet> SameItems(PartialItemSpace partial, TranslatedRoutes old, ReportVariables levels)
    {
        Mdd oldRoutes = partial.Sets.WithUnanswered(old.Routes);
        MddSet agree = partial.Sets.All;
        foreach (ItemQuestion question in levels.Questions.Where(question => !question.Asked.Reasons.IsEmpty))
        {
            (MddSet now, MddSet before) = (question.In(partial), question.In(partial, Gave));
            agree -= (now - before) | (before - now);
        }

        return route => PartialItemSpace.HasRoute(route, old.Compiled.Policy, oldRoutes) & agree;

        // A rule surely applies where no way of answering leads to where it does not.
        MddSet Gave(Func<Rule, bool> isMeant) => partial.Sets.Union(old.Compiled.Items.GivingReasons
            .Where(rule => isMeant(old.Compiled.Items[rule])).Select(rule => ~partial.Sets.WithUnanswered(~old.Applies(rule))));
    }

    private ValueList<OtherChange> FindOtherChanges(DifferenceParts parts)
    {
        return
        [
            .. DocumentChanges.Find(OldInNewWords, New),
            .. WordChanges.Find(Old.Vocabulary.ItemFacts, New.Vocabulary.ItemFacts, parts.ItemWords),
            .. WordChanges.Find(Old.Vocabulary.ReportFacts, New.Vocabulary.ReportFacts, parts.ReportWords),
            .. FormChanges.Find(OldInNewWords, New, Item.Rows.Concat(Closed.Rows), Report.Rows),
        ];
    }

    private static ItemSpace Decided(TriagePolicy policy, int nodeBudget, CancellationToken cancellation)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, nodeBudget, cancellation);
        using IDisposable watch = analysis.Items.Compiled.Budget.StopWhen(cancellation);
        return analysis.Decisive() is { IsEmpty: false } findings ? throw PolicyAnalysis.Undecided(policy, findings) : analysis.Items;
    }

    private static void ThrowIfNotComparable(TriagePolicy old, TriagePolicy present, VocabularyMapping mapping)
    {
        if (old.Id != present.Id)
        {
            throw new PolicyException(
                "These are policies of two hotlines, not two versions of one:",
                [new()
                {
                    Path = "$.id",
                    Message = $"the old version is of {Messages.Quote(old.Id)} and the new one of {Messages.Quote(present.Id)}; versions of one policy share their id",
                }]);
        }

        FaultList faults = new();
        MappingValidator.Add(faults, mapping, old.Vocabulary, present.Vocabulary);
        if (faults.Count == 0) DoubtValidator.Add(faults, old, present, mapping);
        if (faults.Count > 0) throw new PolicyException("The mapping of words cannot be used:", faults.ToValueList());
    }
}
