using System.CommandLine;
using System.CommandLine.Parsing;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>Completes the words of an option from the policy that the same command line names, else from the shipped one.</summary>
internal static class PolicyWords
{
    private const long LargestRead = 16 << 20;

    /// <param name="option">The option.</param>
    /// <param name="file">What names the policy on the line.</param>
    /// <param name="words">The words.</param>
    public static void CompleteFrom(this Option option, Symbol file, Func<TriagePolicy, IEnumerable<string>> words) => option.CompletionSources.Add(context =>
        Load(FileOf(context.ParseResult, file))?.Value is { Policy: var policy } ? words(policy) : []);

    /// <summary>The languages that a policy has texts in.</summary>
    public static IEnumerable<string> Languages(TriagePolicy policy) => policy.Texts.Languages.Select(language => language.Language);

    // Nobody asked to read it yet: a pipe or a device, neither of which has a length, would take what is meant for the command or never end.
    private static Loading<PolicyInput>? Load(string? name)
    {
        if (name is null) return PolicyInput.Load(null);
        FileInfo file = new(name);
        return (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Exists: true, Length: > 0 and <= LargestRead } ? PolicyInput.Load(name) : null;
    }

    private static string? FileOf(ParseResult parsed, Symbol file)
    {
        IReadOnlyList<Token>? tokens = file is Option option ? parsed.GetResult(option)?.Tokens : parsed.GetResult((Argument)file)?.Tokens;
        return tokens is [var token, ..] ? token.Value : null;
    }
}
