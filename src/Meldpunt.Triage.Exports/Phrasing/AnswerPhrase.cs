namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Some of the answers to a fact, said the shorter way: those that are meant, or where that saves two words those that are not.</summary>
/// <param name="IsAnyBut">True when the words are those that are not meant.</param>
/// <param name="Words">The answers to name.</param>
internal readonly record struct AnswerPhrase(bool IsAnyBut, IReadOnlyList<string> Words)
{
    public static AnswerPhrase Create(IReadOnlyCollection<string> meant, IEnumerable<string> all)
    {
        string[] missing = [.. all.Except(meant)];
        bool most = missing.Length > 0 && meant.Count > missing.Length + 1;
        return new(most, most ? missing : [.. meant]);
    }
}
