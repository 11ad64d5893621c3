using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using PartnerRelations.Serialization;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>A refusal of the domain as an answer: all its errors in their order, with the status of the first one's kind.</summary>
internal sealed class RefusedUseCase(IReadOnlyList<PartnerError> errors) : IResult
{
    private static readonly JsonTypeInfo<PartnerError> ErrorJson = (JsonTypeInfo<PartnerError>)PartnerRelationsJson.Options.GetTypeInfo(typeof(PartnerError));

    public string Code => errors[0].Code;

    public static int StatusOf(PartnerErrorKind kind) => kind switch
    {
        PartnerErrorKind.Invalid => StatusCodes.Status400BadRequest,
        PartnerErrorKind.NotFound => StatusCodes.Status404NotFound,
        PartnerErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        PartnerErrorKind.Conflict => StatusCodes.Status409Conflict,
        PartnerErrorKind.Unmet => StatusCodes.Status422UnprocessableEntity,
        PartnerErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        _ => throw new InvalidOperationException($"The kind {kind} has no status."),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var first = errors[0];
        var status = StatusOf(first.Kind);
        return ProblemJson.WriteAsync(httpContext, status, json =>
        {
            ProblemJson.Head(json, httpContext, status, first.Code, first.Message, string.Join(' ', errors.Select(error => error.Message)), first.Remedy, first.Target);
            json.WriteStartArray("errors");
            foreach (var error in errors) JsonSerializer.Serialize(json, error, ErrorJson);
            json.WriteEndArray();
        });
    }
}
