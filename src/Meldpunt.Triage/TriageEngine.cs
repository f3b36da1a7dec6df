using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// The front door: a report in, a decision out. Made once from a sound policy, immutable, and safe from any number
/// of threads.
/// </summary>
public sealed class TriageEngine
{
    private static readonly Lazy<TriageEngine> Shipped = new(ReadShipped);

    private readonly ItemEvaluator _items;
    private readonly ReportEvaluator _reports;
    private readonly FactList _itemFacts;
    private readonly FactList _reportFacts;
    private readonly DecisionAssembly _assembly;
    private readonly PolicyTables _tables;
    private readonly Lazy<TriagePolicy> _policy;
    private readonly Lazy<CompiledPolicy> _compiled;

    private TriageEngine(PolicyTables tables, PolicyVersion version, Lazy<TriagePolicy> policy, Lazy<CompiledPolicy> compiled)
    {
        (Vocabulary, Version, _policy, _compiled, _tables) = (tables.Vocabulary, version, policy, compiled, tables);
        (_items, _reports, _itemFacts, _reportFacts) = (tables.Items, tables.Reports, Vocabulary.ItemFacts, Vocabulary.ReportFacts);
        _assembly = new(tables, version);
    }

    /// <summary>The engine of the shipped policy. Its soundness is proved by the library's tests, not again at start.</summary>
    /// <remarks>It decides from tables that were compiled when the library was built; the document is read when more is asked.</remarks>
    public static TriageEngine Default => Shipped.Value;

    /// <summary>The policy that decides.</summary>
    public TriagePolicy Policy => _policy.Value;

    /// <summary>The policy's id, version and hash, as in every decision.</summary>
    public PolicyVersion Version { get; }

    /// <summary>Whether the policy reads URLs. Where it does not, an item's URL is an error, and nobody is asked for one.</summary>
    public bool ReadsUrls => _tables.ReadsUrls;

    internal Vocabulary Vocabulary { get; }

    /// <summary>All that deciding needs.</summary>
    internal PolicyTables Tables => _tables;

    /// <summary>The policy's routes, which are known before its document is read.</summary>
    internal ValueList<string> Routes => ValueLists.Own(_tables.Routes.All);

    /// <summary>How many nodes each diagram of the policy may take.</summary>
    internal int NodeBudget => _compiled.Value.Budget.Nodes;

    internal DecisionReader DecisionReader => field ??= new(_tables, Version, _assembly, Decide);

    // Each is made when it is first needed. Two threads may both make one: they are the same, and immutable.
    internal EvidenceReading? Evidence => field ??= EvidenceReading.For(_itemFacts, _tables.Evidence);

    private ReportPreparation Preparation => field ??= new(Vocabulary, () => Evidence);

    private ReportReader Reader => field ??= new(Vocabulary, Evidence);

    private Closing Closing => field ??= new(Vocabulary);

    private CodeBook[] CodeBooks => field ??= [.. Policy.Codes.Select(system => new CodeBook(system))];

    private Explainer Explainer => field ??= new(_compiled.Value, Evidence);

    /// <summary>Makes an engine of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the making, not what the engine does afterwards.</param>
    /// <exception cref="PolicyException">
    /// The policy has a wrong word, or it is unsound: a gap, a conflict, a rule that always applies above others (unless the policy
    /// accepts it), a broken guarantee, or a missing text in a policy that has texts. The message names the rules and shows a
    /// witness for each. Or it is too large; the message says which facts make it so.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static TriageEngine Create(
        TriagePolicy policy, int nodeBudget = PolicyAnalysis.DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nodeBudget);
        CompiledPolicy compiled = CompiledPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = compiled.Budget.StopWhen(cancellation);
        Soundness.ThrowIfUnsound(compiled);
        return Unproved(compiled);
    }

    /// <summary>Makes the engine of a policy that was checked and compiled when a program was built. Generated code calls it; nobody else needs to.</summary>
    /// <param name="tables">
    /// What compiling made. It is trusted, as the program's code is. Another build of this library cannot read it, and then compiles the document instead.
    /// </param>
    /// <param name="document">Gives the policy's document in UTF-8, when more is asked than decisions.</param>
    public static TriageEngine FromTables(ReadOnlySpan<byte> tables, Func<byte[]> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        TablesReader image = new(tables.ToArray());
        return image.ReadWord() == CompiledTables.Build ? FromImage(image, Policy) : Create(Policy());

        TriagePolicy Policy() => PolicyDocument.Read(document()).PolicyOrThrow();
    }

    // Of a policy that has no gaps and conflicts; whether its guarantees hold is another question.
    internal static TriageEngine Unproved(CompiledPolicy compiled)
    {
        TriagePolicy policy = compiled.Policy;
        return new(compiled.Tables, new() { Id = policy.Id, Version = policy.Version, Sha256 = PolicyHash.Compute(policy) }, new(policy), new(compiled));
    }

    /// <summary>Decides a report.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The report answers a fact that the policy does not have.</exception>
    public Decision Decide(Report report) => Decide(Prepare(report));

    /// <inheritdoc cref="Decide(Report)"/>
    public Decision Decide(ITypedReport report) => Decide(Prepare(report));

    /// <summary>Decides a report that was prepared, read or closed before.</summary>
    /// <param name="report">The report, in the vocabulary of this engine's policy.</param>
    public Decision Decide(PreparedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Expect(report.Answers, _reportFacts, nameof(report));
        ItemDecision[] items = new ItemDecision[report.Items.Count];
        ulong summary = 0;
        for (int i = 0; i < items.Length; i++)
        {
            PreparedItem item = report.Items[i];
            Expect(item.Answers, _itemFacts, nameof(report));
            CachedOutcome decided = _items.Decide(item.Answers);
            items[i] = new() { Outcome = decided.Outcome, Answers = item.Answers, Url = item.Url };
            summary |= decided.Bits;
        }

        return _assembly.Assemble(report, items, _reports.Decide(summary, report.Answers));
    }

    /// <summary>Decides one item by itself, as it would be in a report.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentException">The item answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public ItemDecision Decide(ReportItem item) => Decide(Prepare(item));

    /// <inheritdoc cref="Decide(ReportItem)"/>
    public ItemDecision Decide(ITypedItem item) => Decide(Prepare(item));

    /// <summary>Decides one item that was prepared before.</summary>
    /// <param name="item">The item, in the vocabulary of this engine's policy.</param>
    public ItemDecision Decide(PreparedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new() { Outcome = Decide(item.Answers), Answers = item.Answers, Url = item.Url };
    }

    /// <summary>Decides a report that nobody can be asked about any more: it is closed first (<see cref="Close"/>), so each item has a settled route.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The report answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public Decision DecideClosed(Report report) => DecideClosed(Prepare(report));

    /// <inheritdoc cref="DecideClosed(Report)"/>
    public Decision DecideClosed(ITypedReport report) => DecideClosed(Prepare(report));

    /// <summary>Decides a prepared report that nobody can be asked about any more: it is closed first (<see cref="Close"/>), so each item has a settled route.</summary>
    /// <param name="report">The report, in the vocabulary of this engine's policy.</param>
    public Decision DecideClosed(PreparedReport report) => Decide(Close(report));

    /// <summary>Decides one item. Allocates nothing once an outcome of its kind was seen.</summary>
    /// <param name="item">Answers to the policy's facts of an item.</param>
    public ItemOutcome Decide(Answers item)
    {
        Expect(item, _itemFacts);
        return _items.Decide(item).Outcome;
    }

    /// <summary>Decides a report from answers alone. Allocates nothing once an outcome of its kind was seen.</summary>
    /// <param name="items">For each item, answers to the policy's facts of an item.</param>
    /// <param name="report">Answers to the policy's facts of a report.</param>
    public ReportOutcome Decide(ReadOnlySpan<Answers> items, Answers report)
    {
        Expect(report, _reportFacts);
        ulong summary = 0;
        foreach (Answers item in items)
        {
            Expect(item, _itemFacts, nameof(items));
            summary |= _items.Decide(item).Bits;
        }

        return _reports.Decide(summary, report);
    }

    /// <summary>
    /// Decides a report from answers alone, and returns the outcome of each item too. Allocates nothing once outcomes of their kinds were seen.
    /// </summary>
    /// <param name="items">For each item, answers to the policy's facts of an item.</param>
    /// <param name="report">Answers to the policy's facts of a report.</param>
    /// <param name="outcomes">Receives the outcome of each item; a shorter one than <paramref name="items"/> throws <see cref="ArgumentException"/>.</param>
    public ReportOutcome Decide(ReadOnlySpan<Answers> items, Answers report, Span<ItemOutcome> outcomes)
    {
        if (outcomes.Length < items.Length) throw new ArgumentException("The span is too short to hold an outcome for each item.", nameof(outcomes));
        Expect(report, _reportFacts);
        ulong summary = 0;
        for (int i = 0; i < items.Length; i++)
        {
            Expect(items[i], _itemFacts, nameof(items));
            CachedOutcome decided = _items.Decide(items[i]);
            outcomes[i] = decided.Outcome;
            summary |= decided.Bits;
        }

        return _reports.Decide(summary, report);
    }

    /// <summary>Decides reports as they come, and keeps their order.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public IAsyncEnumerable<Decision> DecideAsync(IAsyncEnumerable<Report> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Decided(cancellation);

        async IAsyncEnumerable<Decision> Decided([EnumeratorCancellation] CancellationToken stop)
        {
            await foreach (Report report in reports.WithCancellation(stop).ConfigureAwait(false)) yield return Decide(report);
        }
    }

    /// <summary>Puts a report in the policy's vocabulary and applies the evidence in its URLs.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The report answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public PreparedReport Prepare(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Preparation.Prepare(ShippedReports.Types, report);
    }

    /// <inheritdoc cref="Prepare(Report)"/>
    public PreparedReport Prepare(ITypedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Prepare(Preparation);
    }

    /// <summary>Puts an item in the policy's vocabulary and applies the evidence in its URL.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentException">The item answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public PreparedItem Prepare(ReportItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Preparation.Prepare(ShippedReports.Types, item);
    }

    /// <inheritdoc cref="Prepare(ReportItem)"/>
    public PreparedItem Prepare(ITypedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Prepare(Preparation);
    }

    /// <summary>Applies the evidence in the URL of an item.</summary>
    /// <param name="item">Answers to the policy's facts of an item.</param>
    /// <param name="url">The text of its web address; null or blank for none.</param>
    /// <exception cref="ArgumentException">The answers are to other facts, or the policy reads no URLs.</exception>
    public PreparedItem Prepare(Answers item, string? url)
    {
        Expect(item, _itemFacts);
        return Preparation.Prepare(item, url);
    }

    /// <summary>Reads a report from JSON. What is wrong with it is a result, never an exception.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with the facts of the policy as camelCase properties.</param>
    public ReportReading Read(ReadOnlySpan<byte> utf8) => Reader.Read(utf8);

    /// <summary>Reads back a decision of this policy. What is wrong with it is a result, never an exception.</summary>
    /// <param name="utf8">
    /// One JSON object in UTF-8, as <see cref="Decision.ToJson()"/> or a line of decisions has it. Its SHA-256 must be that of this
    /// engine's policy, and an item must be decided as the policy decides its facts. Explanations and the codes of other
    /// systems may be in it and are not read.
    /// </param>
    public DecisionReading ReadDecision(ReadOnlySpan<byte> utf8) => DecisionReader.Read(utf8);

    /// <inheritdoc cref="ReadDecision(ReadOnlySpan{byte})"/>
    /// <param name="json">One JSON object.</param>
    public DecisionReading ReadDecision(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReadDecision(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Closes a report that nobody can be asked about any more; its items then have a settled route.</summary>
    /// <param name="report">The report.</param>
    public PreparedReport Close(PreparedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Closing.Close(report);
    }

    /// <summary>Explains why a decision was made, what would change it, and what to ask next.</summary>
    /// <param name="decision">A decision of this engine, or of another one of the same version of the policy.</param>
    /// <param name="fixedFacts">
    /// Facts of an item that the reporter cannot change; what would change them is left out. With place or link among them the address
    /// cannot change either.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Another version of the policy made the decision: its <see cref="Decision.Policy"/> is not <see cref="Version"/>, and the message names
    /// both. Or a fact is unknown (the message names the nearest), or the decision is to other facts.
    /// </exception>
    public Explanation Explain(Decision decision, params string[] fixedFacts)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(fixedFacts);
        ExpectOwn(decision);
        foreach (ItemDecision item in decision.Items) Expect(item.Answers, _itemFacts, nameof(decision));
        ulong isFixed = Explainer.Fixed(fixedFacts);
        return new() { Decision = decision, Items = decision.Items.Select(item => Explainer.Explain(item, isFixed)).ToValueList() };
    }

    /// <summary>Explanations for lines.</summary>
    internal ExplanationCache Explanations(string[] fixedFacts)
    {
        ulong isFixed = Explainer.Fixed(fixedFacts);
        return new(_itemFacts, item => Explainer.Explain(item, isFixed));
    }

    /// <summary>What to ask people next about an item; null when its route is settled, or only what the host answers is open (<see cref="Fact.IsAsked"/>).</summary>
    /// <param name="item">Answers to the policy's facts of an item.</param>
    public NextQuestion? NextQuestion(Answers item)
    {
        Expect(item, _itemFacts);
        return Explainer.NextQuestion(item.Values);
    }

    /// <summary>Why a rule does or does not apply to an item: which answers prevent it.</summary>
    /// <param name="rule">The rule's id; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    /// <param name="item">Answers to the policy's facts of an item.</param>
    public RuleTrace ExplainRule(string rule, Answers item)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Expect(item, _itemFacts);
        return Explainer.ExplainRule(rule, item);
    }

    /// <summary>The policy's texts in a culture's language; where it has none, in the policy's first language.</summary>
    /// <param name="culture">The culture, such as <c>nl-NL</c>.</param>
    public TextBook Texts(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return TextBook.For(Policy.Texts, culture, Vocabulary);
    }

    /// <summary>The policy's texts in a language; where it has none, in the policy's first language.</summary>
    /// <param name="language">The language's tag, such as <c>nl</c> or <c>nl-BE</c>; what is no tag throws <see cref="ArgumentException"/>.</param>
    public TextBook Texts(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return TextBook.For(Policy.Texts, language, Vocabulary);
    }

    /// <summary>The codes that another system has for the reasons and routes of the policy.</summary>
    /// <param name="system">The system's id; the policy's <see cref="TriagePolicy.Codes"/> has them all.</param>
    /// <exception cref="ArgumentException">The policy has no such system; the message names the nearest.</exception>
    public CodeBook Codes(string system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Array.Find(CodeBooks, book => book.System.Id == system)
            ?? throw new ArgumentException(Messages.Unknown(system, "a code system", [.. CodeBooks.Select(book => book.System.Id)]), nameof(system));
    }

    private static TriageEngine ReadShipped() => FromImage(new(ShippedTables.Image.ToArray()), ShippedPolicy.Read);

    private static TriageEngine FromImage(TablesReader image, Func<TriagePolicy> policy)
    {
        PolicyVersion version = new() { Id = image.ReadWord()!, Version = image.ReadWord()!, Sha256 = image.ReadWord()! };
        PolicyTables tables = PolicyTables.Read(image);
        Lazy<TriagePolicy> read = new(() => policy() with { Vocabulary = tables.Vocabulary });
        return new(tables, version, read, new(() => CompiledPolicy.Compile(read.Value)));
    }

    // The rules of one version would explain what those of another decided.
    private void ExpectOwn(Decision decision)
    {
        if (decision.Policy == Version) return;
        throw new ArgumentException(
            $"This decision was made by {decision.Policy.Named}, and this engine is of {Version.Named}; explain it with the engine of its own version, or decide the report again.",
            nameof(decision));
    }

    private static void Expect(Answers? answers, FactList facts, [CallerArgumentExpression(nameof(answers))] string? argument = null)
    {
        if (!ReferenceEquals(answers?.Facts, facts)) ExpectEqual(answers, facts, argument);
    }

    private static void ExpectEqual(Answers? answers, FactList facts, string? argument)
    {
        ArgumentNullException.ThrowIfNull(answers, argument);
        if (answers.Facts.Equals(facts)) return;
        throw new ArgumentException("These answers are to facts other than those of this engine's policy.", argument);
    }
}
