namespace Meldpunt.Triage.Harness;

/// <summary>Chooses what to do by the first argument, and says what was expected when that cannot be done.</summary>
internal static class Verbs
{
    /// <summary>The exit code of wrong usage, as <c>sysexits.h</c> has it.</summary>
    public const int WrongUsage = 64;

    public static async Task<int> RunAsync(IReadOnlyList<Verb> verbs, string[] arguments, TextWriter error)
    {
        string name = arguments.FirstOrDefault("");
        if (verbs.FirstOrDefault(verb => verb.Name == name) is not { } chosen) return Refused(verbs, error, Unknown(name, "verb", verbs.Select(verb => verb.Name)));
        if (await chosen.Run(arguments[1..]).ConfigureAwait(false) is { } code) return code;
        string word = arguments.ElementAtOrDefault(1) ?? "";
        string[] words = [.. chosen.Words];
        return Refused([chosen], error, words.Length == 0 || words.Contains(word) ? $"'{name}' takes other arguments" : Unknown(word, $"form of '{name}'", words));
    }

    private static string Unknown(string word, string what, IEnumerable<string> words)
    {
        if (word.Length == 0) return $"a {what} is missing";
        return Suggestion.Find(word, words) is { } nearest ? $"'{word}' is no {what}; did you mean '{nearest}'?" : $"'{word}' is no {what}";
    }

    private static int Refused(IEnumerable<Verb> verbs, TextWriter error, string why)
    {
        error.WriteLine($"harness: {why}");
        error.WriteLine("Expected is one of:");
        foreach (string usage in verbs.SelectMany(verb => verb.Usage)) error.WriteLine($"  {usage}");
        return WrongUsage;
    }
}
