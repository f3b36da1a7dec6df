namespace Meldpunt.Triage.Harness;

/// <summary>Something that this program does.</summary>
/// <param name="Name">The first argument.</param>
/// <param name="Forms">What may follow it, each way on its own; words in capitals stand for others.</param>
/// <param name="Run">Does it with what followed, and tells the exit code; null when that is none of the forms.</param>
internal sealed record Verb(string Name, string[] Forms, Func<string[], Task<int?>> Run)
{
    /// <summary>What may stand first after the name: the words of the forms that are not in capitals.</summary>
    public IEnumerable<string> Words => Forms.SelectMany(form => form.Split(' ')[0].Split('|')).Where(word => word.All(letter => !char.IsUpper(letter)));

    public IEnumerable<string> Usage => Forms.Select(form => $"harness {Name} {form}");
}
