using System.Diagnostics;
using Meldpunt.Triage.Explanations;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>Holds a conversation to its end: nothing left to ask, the key for that, or the end of the input.</summary>
internal sealed class AskSession(TextBook book, AskKeys keys, AskNews news, AskScreen screen)
{
    private readonly AskPrompts _prompts = new(book, keys);
    private readonly Stack<AskState> _before = [];

    /// <returns>The closed dialogue.</returns>
    public async Task<Dialogue> RunAsync(TriageEngine engine, CancellationToken cancellation)
    {
        AskState state = new(Dialogue.Start(engine), engine.Policy.Evidence?.Link);
        AskState? shown = null;
        while (state.Step != AskStep.Done)
        {
            AskPrompt prompt = _prompts.Of(state);
            if (shown != state) screen.Show(prompt);
            shown = state;
            if (await screen.ReadAsync(cancellation).ConfigureAwait(false) is not { } typed || AskKeys.Is(typed, keys.Stop)) break;
            if (AskKeys.Is(typed, keys.Help))
            {
                screen.Tell(keys.Explained);
                shown = null;
            }
            else if (AskKeys.Is(typed, keys.Back))
            {
                state = Back(state);
            }
            else
            {
                state = Forward(state, AskKeys.Is(typed, keys.Skip) ? state.Skip() : Take(state, prompt, typed));
            }
        }

        return state.Dialogue.Close();
    }

    private AskState Back(AskState state)
    {
        if (_before.TryPop(out AskState? earlier)) return earlier;
        screen.Tell(book["phrase.ask-no-way-back"]);
        return state;
    }

    private AskState Forward(AskState from, AskState? to)
    {
        if (to is null) return from;
        _before.Push(from);
        news.Tell(from, to, screen);
        return to;
    }

    private AskState? Take(AskState state, AskPrompt prompt, string typed) => state.Step switch
    {
        AskStep.Address => state.Address(typed.Length == 0 ? null : typed),
        AskStep.AnotherItem => Chosen(prompt, typed) is { } choice ? state.Another(choice == AskPrompts.Yes) : null,
        AskStep.Question => Chosen(prompt, typed) is { } choice ? state.Answer(choice) : null,
        _ => throw new UnreachableException(),
    };

    private string? Chosen(AskPrompt prompt, string typed)
    {
        if (TypedAnswer.Find(typed, prompt.Choices) is { } choice) return choice.Code;
        screen.Tell(TypedAnswer.Nearest(typed, prompt.Choices) is { } near
            ? book.Phrase("ask-not-an-answer-near", near)
            : book.Phrase("ask-not-an-answer", prompt.Choices.Count));
        return null;
    }
}
