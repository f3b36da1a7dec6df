namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>What came of a file that a command needs: what it holds, or an exit code and everything that is wrong.</summary>
internal sealed record Loading<T>(T? Value, int ExitCode, IReadOnlyList<string> Messages)
    where T : class
{
    /// <summary>What was loaded.</summary>
    public static Loading<T> Of(T value) => new(value, Terminals.ExitCode.Decided, []);

    /// <summary>A file whose content cannot be used.</summary>
    public static Loading<T> Refused(IEnumerable<string> messages) => new(null, Terminals.ExitCode.Policy, [.. messages]);

    /// <summary>The same failure of loading something else.</summary>
    public Loading<TOther> Failed<TOther>()
        where TOther : class => new(null, ExitCode, Messages);

    /// <summary>Reports what is wrong, if anything.</summary>
    /// <returns>What was loaded; null when it cannot be used.</returns>
    public async Task<T?> TellAsync(TextWriter error)
    {
        foreach (string message in Messages) await error.WriteLineAsync(message).ConfigureAwait(false);
        return Value;
    }
}
