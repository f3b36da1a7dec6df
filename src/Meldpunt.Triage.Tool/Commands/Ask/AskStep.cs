namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>What is asked now.</summary>
internal enum AskStep
{
    /// <summary>Nothing is left to ask.</summary>
    Done,

    /// <summary>The question of the dialogue, with answers to choose from.</summary>
    Question,

    /// <summary>The web address of an item.</summary>
    Address,

    /// <summary>Whether there is another item.</summary>
    AnotherItem,
}
