using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Api.Client;

TriageClient client = new(new HttpClient()) { BaseUrl = args[0] };
Report report = new()
{
    Items = [new() { Url = "https://example.org/a", Format = ItemsFormat.Photo, Rendering = ItemsRendering.Photographic, Persons = ItemsPersons.InDoubt, Nature = ItemsNature.SexualPose }],
    ImmediateDanger = ReportImmediateDanger.No,
};
Console.WriteLine(JsonSerializer.Serialize((await client.DecideAsync(report)).Route, TriageClient.Words).Trim('"'));
Console.WriteLine(JsonSerializer.Serialize((await client.DecideByAnyPolicyAsync(report)).Route, TriageClient.Words).Trim('"'));
try
{
    await client.DecideAsync(new Report { Id = new string('x', 300) });
}
catch (ApiException<HttpValidationProblemDetails> refused)
{
    foreach ((string path, ICollection<string> messages) in refused.Result.Errors) Console.WriteLine($"{refused.StatusCode} {path}: {string.Join(' ', messages)}");
}

namespace Api.Client
{
    // NSwag writes each word of an enum as a data contract has it, which System.Text.Json does not read by itself.
    public partial class TriageClient
    {
        public static JsonSerializerOptions Words { get; } = new() { Converters = { new WordsFactory() } };

        static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.Converters.Add(new WordsFactory());
    }

    public sealed class WordsFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsEnum;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(WordsConverter<>).MakeGenericType(type))!;
    }

    public sealed class WordsConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().ToDictionary(value => value, value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<EnumMemberAttribute>()!.Value!);

        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            string word = reader.GetString()!;
            return Words.Single(one => one.Value == word).Key;
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[value]);
    }
}
