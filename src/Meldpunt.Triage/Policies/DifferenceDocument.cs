using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Policies;

/// <summary>The documents beside a difference of two versions: the changes that are expected, and the words that were changed.</summary>
public static class DifferenceDocument
{
    /// <summary>
    /// Reads expected changes: <c>{"item": {"rows": [{"where": {…}, "change": {…}}]}, "report": {…}}</c>, the form in
    /// which <c>meldpunt diff --output json</c> writes a difference. What is wrong is a result, never an exception.
    /// </summary>
    /// <param name="utf8">The document.</param>
    public static AllowedReading ReadAllowed(ReadOnlySpan<byte> utf8)
    {
        FaultList faults = new();
        DocumentTree tree = DocumentTree.Read(utf8, faults);
        if (tree.Root is not { } root) return new() { Faults = faults.ToValueList() };
        AllowedChanges allowed = new AllowedReader(faults).Read(root);
        return faults.Count == 0
            ? new() { Allowed = allowed, Tree = tree }
            : new() { Faults = InOrder(faults), Tree = tree };
    }

    /// <summary>
    /// Reads a mapping of words: for each fact of the old version that changed, <c>"old-fact": {"is": "new-fact",
    /// "answers": {"old-answer": ["new-answer", …]}}</c>; either may be left out. What is wrong is a result, never an exception.
    /// </summary>
    /// <param name="utf8">The document.</param>
    public static MappingReading ReadMapping(ReadOnlySpan<byte> utf8)
    {
        FaultList faults = new();
        DocumentTree tree = DocumentTree.Read(utf8, faults);
        if (tree.Root is not { } root) return new() { Faults = faults.ToValueList() };
        DocumentObject document = new(root, faults, "facts");
        ValueList<FactMapping> facts = document.Find("facts") is { } place ? ReadFacts(place, faults) : [];
        return faults.Count == 0
            ? new() { Mapping = new(facts), Tree = tree }
            : new() { Faults = InOrder(faults), Tree = tree };
    }

    private static ValueList<FactMapping> ReadFacts(DocumentPlace place, FaultList faults)
    {
        return DocumentObject.MembersOf(place, faults).Select(member => ReadFact(member.Key, member.Value, faults)).ToValueList();
    }

    private static FactMapping ReadFact(string old, DocumentPlace place, FaultList faults)
    {
        DocumentObject fact = new(place, faults, "is", "answers");
        return new(old, fact.OptionalText("is") ?? old)
        {
            Answers = fact.Find("answers") is { } answers ? ReadAnswers(answers, fact, faults) : [],
        };
    }

    private static ValueList<AnswerMapping> ReadAnswers(DocumentPlace place, DocumentObject fact, FaultList faults)
    {
        return DocumentObject.MembersOf(place, faults).Select(member => new AnswerMapping(member.Key, fact.ListOf(member.Value, fact.TextOf))).ToValueList();
    }

    private static ValueList<Fault> InOrder(FaultList faults) =>
        faults.ToValueList().OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ToValueList();
}
