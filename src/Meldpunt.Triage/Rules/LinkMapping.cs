namespace Meldpunt.Triage.Policies;

/// <summary>A policy's answers on whether there is a web address.</summary>
/// <param name="Fact">The fact of an item that they are answers to.</param>
/// <param name="Given">The answer when a usable URL came with the item.</param>
/// <param name="None">The answer of a reporter who has none; a usable URL overrules it.</param>
public sealed record LinkMapping(string Fact, string Given, string None)
{
    internal static string[] Names { get; } = ["given", "none"];

    internal string[] Answers => [Given, None];
}
