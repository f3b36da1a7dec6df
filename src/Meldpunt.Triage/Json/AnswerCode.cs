using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>
/// An answer with its word, for whatever reads and writes texts: <c>AnswerCode&lt;Place&gt;.Parse("dark-web")</c> is <c>Place.DarkWeb</c>, and a
/// parameter of this type in a route or a query of ASP.NET Core has its word. It converts to its answer and back by itself, and is its word in JSON.
/// </summary>
/// <typeparam name="TAnswer">One of the types of answers, such as <see cref="Place"/>, or a generated one; another throws <see cref="NotSupportedException"/>.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "ISpanParsable has them.")]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor and the property are the alternates.")]
[JsonConverter(typeof(AnswerCodeConverter))]
public readonly record struct AnswerCode<TAnswer> : ISpanParsable<AnswerCode<TAnswer>>, IAnswerCode
    where TAnswer : struct, Enum
{
    private readonly TAnswer _answer;

    // Whatever makes one without its answer, as a binder does that does not know the type, must not make it the first answer.
    private readonly bool _isGiven;

    /// <summary>An answer with its word.</summary>
    /// <param name="answer">The answer.</param>
    public AnswerCode(TAnswer answer) => (_answer, _isGiven) = (answer, true);

    /// <summary>All words, in the order of the answers.</summary>
    public static ValueList<string> Words => [.. AnswersOf<TAnswer>.Words];

    /// <summary>The answer; <see langword="default"/> has none, and throws <see cref="InvalidOperationException"/>.</summary>
    public TAnswer Answer => _isGiven ? _answer : throw new InvalidOperationException($"This {typeof(TAnswer).Name} was never given: it has no answer.");

    /// <summary>The word of the policy; a value that the type does not name throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public string Word => AnswersOf<TAnswer>.Word(Answer);

    /// <summary>The answer.</summary>
    /// <param name="code">An answer with its word.</param>
    public static implicit operator TAnswer(AnswerCode<TAnswer> code) => code.Answer;

    /// <summary>An answer with its word.</summary>
    /// <param name="answer">The answer.</param>
    public static implicit operator AnswerCode<TAnswer>(TAnswer answer) => new(answer);

    /// <summary>The answer that a word stands for.</summary>
    /// <param name="s">The word, exactly as the policy has it.</param>
    /// <exception cref="FormatException">No answer has this word; the message names the nearest.</exception>
    public static AnswerCode<TAnswer> Parse(string s) => Parse(s, null);

    /// <summary>The answer that a word stands for.</summary>
    /// <param name="s">The word, exactly as the policy has it.</param>
    /// <param name="provider">Not used: words are the same in every culture.</param>
    /// <exception cref="FormatException">No answer has this word; the message names the nearest.</exception>
    public static AnswerCode<TAnswer> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static AnswerCode<TAnswer> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out AnswerCode<TAnswer> result) ? result : throw new FormatException(Messages.Unknown(s.ToString(), "an answer", AnswersOf<TAnswer>.Words));

    /// <summary>The answer that a word stands for; false when no answer has it.</summary>
    /// <param name="s">The word, exactly as the policy has it.</param>
    /// <param name="provider">Not used: words are the same in every culture.</param>
    /// <param name="result">The answer.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnswerCode<TAnswer> result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), provider, out result);
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out AnswerCode{TAnswer})"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AnswerCode<TAnswer> result)
    {
        int place = AnswersOf<TAnswer>.Find(s);
        result = place >= 0 ? new(AnswersOf<TAnswer>.Values[place]) : default;
        return place >= 0;
    }

    JsonConverter IAnswerCode.MakeConverter() => new AnswerCodeConverter<TAnswer>();

    /// <summary>The word of the policy; nothing where there is no answer.</summary>
    public override string ToString() => _isGiven ? Word : "";
}

/// <summary>An <see cref="AnswerCode{TAnswer}"/> as its word; see <see cref="AnswerConverter{TAnswer}"/>.</summary>
public sealed class AnswerCodeConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IAnswerCode).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A struct needs no constructor, and its converter is in its own code.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IAnswerCode)RuntimeHelpers.GetUninitializedObject(typeToConvert)).MakeConverter();
}

/// <summary>Makes its converter where its type is known, so that none is made by reflection.</summary>
internal interface IAnswerCode
{
    JsonConverter MakeConverter();
}

/// <summary>Reads and writes the word.</summary>
internal sealed class AnswerCodeConverter<TAnswer> : JsonConverter<AnswerCode<TAnswer>>
    where TAnswer : struct, Enum
{
    private readonly AnswerConverter<TAnswer> _answers = new();

    public override AnswerCode<TAnswer> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _answers.Read(ref reader, typeof(TAnswer), options);

    public override void Write(Utf8JsonWriter writer, AnswerCode<TAnswer> value, JsonSerializerOptions options) =>
        _answers.Write(writer, value.Answer, options);
}
