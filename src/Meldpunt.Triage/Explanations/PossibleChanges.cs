namespace Meldpunt.Triage.Explanations;

/// <summary>What each fact of an item may become.</summary>
internal sealed class PossibleChanges
{
    private readonly bool[][] _answers;

    private PossibleChanges(bool[][] answers) => _answers = answers;

    /// <summary>Any answer to any fact, but those that must stay as they are.</summary>
    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="isFixed">A bit for each fact that must stay as it is.</param>
    public static PossibleChanges But(int[] answers, ulong isFixed) =>
        new([.. answers.Select((count, fact) => Enumerable.Repeat((isFixed >> fact & 1) == 0, count).ToArray())]);

    /// <summary>Of these only what the rules would see, beside an address.</summary>
    /// <param name="evidence">The evidence of addresses.</param>
    /// <param name="url">The finding of this address.</param>
    public PossibleChanges Beside(EvidenceReading evidence, UrlFinding url) =>
        new([.. _answers.Select((ofFact, fact) => evidence.TellsOf(fact) ? LetThrough(ofFact, fact, evidence, url) : ofFact)]);

    /// <summary>Whether a fact may become a value, which is the answer's number from 1.</summary>
    public bool Has(int fact, int value) => _answers[fact][value - 1];

    /// <summary>Whether all of these changes may be made.</summary>
    public bool Have(FactChange[] changes) => Array.TrueForAll(changes, change => Has(change.Fact, change.Value));

    private static bool[] LetThrough(bool[] ofFact, int fact, EvidenceReading evidence, UrlFinding url) =>
        [.. ofFact.Select((isPossible, answer) => isPossible && evidence.LetsThrough(url, fact, (byte)(answer + 1)))];
}
