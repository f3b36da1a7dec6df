using System.CommandLine;
using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Beginnings;

/// <summary><c>meldpunt new texts</c>: what a language still needs, next to the words of another.</summary>
internal static class NewTextsForm
{
    public const string Name = "texts";

    public static Command Create(ToolConsole console)
    {
        Argument<string> language = new("LANG") { Description = "The language's tag, such as fr or en-GB; of one that the policy has, only what is missing is written" };
        Option<string?> policy = PolicyOption.Create();
        Option<string?> beside = new("--beside") { Description = "The language of the policy whose words are shown; by default its first other one", HelpName = "TAG" };
        beside.CompleteFrom(policy, PolicyWords.Languages);
        Command command = new(Name, "Writes the texts that a language still needs, each with the words of another language in its place. Until these are replaced, the policy is refused.")
        {
            language, policy, beside,
        };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(language)!, parsed.GetValue(policy), parsed.GetValue(beside), console));
        return command;
    }

    private static async Task<int> RunAsync(string tag, string? file, string? beside, ToolConsole console)
    {
        if (Languages.TagFault(tag) is { } wrong) return await WrongAsync(wrong, console).ConfigureAwait(false);
        Loading<PolicyInput> loading = PolicyInput.Load(file);
        if (await loading.TellAsync(console.Error).ConfigureAwait(false) is not { } input) return loading.ExitCode;
        if (BesideFault(beside, tag, input.Policy.Texts) is { } fault) return await WrongAsync(fault, console).ConfigureAwait(false);
        TextsToWrite texts = new(input.Policy, tag, beside);
        if (texts.Keys.Count == 0) await console.Error.WriteLineAsync($"meldpunt: no text is missing in '{texts.Language}'").ConfigureAwait(false);
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(Write(texts)), CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Decided;
    }

    private static string? BesideFault(string? beside, string tag, PolicyTexts texts)
    {
        if (beside is null) return null;
        string[] others = [.. texts.Languages.Select(one => one.Language).Where(one => !TextsToWrite.IsSame(one, tag))];
        if (TextsToWrite.IsSame(beside, tag)) return $"--beside: {Shown.Word(beside)} is the language to be written; expected another one";
        if (others.Any(one => TextsToWrite.IsSame(one, beside))) return null;
        return others.Length == 0
            ? $"--beside: {Shown.Word(beside)} is not a language of this policy; it has no other texts"
            : $"--beside: {UnknownArgument.Message(beside, "a language of this policy", others)}";
    }

    private static Task<int> WrongAsync(string message, ToolConsole console) => UsageErrors.WriteAsync([message], $"{NewCommand.Name} {Name}", console.Error);

    // An object is never a text: what was forgotten cannot pass as a translation.
    private static string Write(TextsToWrite texts) => JsonOutput.Write(json => json.WriteObject(texts.Language, () =>
    {
        foreach (string key in texts.Keys)
        {
            json.WriteObject(key, () =>
            {
                if (texts.Beside(key) is { } words) json.WriteString(words.Language, words.Text);
            });
        }
    }));
}
