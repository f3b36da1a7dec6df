namespace Meldpunt.Triage.NRules;

/// <summary>The answers of a type and the words that a policy has for them.</summary>
/// <typeparam name="TAnswer">The type.</typeparam>
internal static class TypedAnswer<TAnswer>
    where TAnswer : struct, Enum
{
    private static readonly string Fact = Kebab.Of(typeof(TAnswer).Name);

    private static readonly Dictionary<string, TAnswer> Words = Enum.GetValues<TAnswer>().ToDictionary(answer => Kebab.Of(answer.ToString()), StringComparer.Ordinal);

    public static TAnswer? Read(Answers answers)
    {
        if (answers[Fact] is not { } word) return null;
        return Words.TryGetValue(word, out TAnswer answer)
            ? answer
            : throw new ArgumentException(Messages.Unknown(word, $"an answer of {typeof(TAnswer).Name}", Words.Keys), nameof(answers));
    }
}
