namespace Meldpunt.Triage.Policies;

/// <summary>Finds facts and answers by their words, with an error that names the nearest.</summary>
internal static class FactLookup
{
    public static int Place(FactList facts, string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        int place = facts.IndexOf(fact);
        return place >= 0
            ? place
            : throw new ArgumentException(Messages.Unknown(fact, "a fact", [.. facts.Select(known => known.Id)]), nameof(fact));
    }

    public static byte Value(FactList facts, int place, string answer)
    {
        int value = facts.AnswerIndex(place, answer);
        return value >= 0 ? (byte)(value + 1) : throw new ArgumentException(Unknown(facts[place], answer), nameof(answer));
    }

    public static string Unknown(Fact fact, string answer) =>
        Messages.Unknown(answer, $"an answer to '{fact.Id}'", fact.Answers);
}
