using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Webhooks;

/// <summary>Where Partner Center sends events about the caller (PC-W1). App-only or App+User.</summary>
public interface IWebhookRegistrationsClient
{
    /// <summary>Lists the names of the events that can be had.</summary>
    [Get("/webhooks/v1/registration/events")]
    Task<IList<string>> ListEventsAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the registration.</summary>
    [Get("/webhooks/v1/registration")]
    Task<WebhookRegistration> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Registers a receiver.</summary>
    /// <remarks>Known faults: 409 where one is registered already; replace it.</remarks>
    [Post("/webhooks/v1/registration")]
    Task<WebhookRegistration> CreateAsync([Body] WebhookRegistration registration, CancellationToken cancellationToken = default);

    /// <summary>Replaces the registration.</summary>
    [Put("/webhooks/v1/registration")]
    Task<WebhookRegistration> UpdateAsync([Body] WebhookRegistration registration, CancellationToken cancellationToken = default);

    /// <summary>Has a test event sent, at most twice a minute; ask for its outcome with <see cref="GetValidationAsync"/>.</summary>
    [Post("/webhooks/v1/registration/validationEvents")]
    Task<WebhookValidation> StartValidationAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks what came of a test event.</summary>
    [Get("/webhooks/v1/registration/validationEvents/{correlationId}")]
    Task<WebhookValidation> GetValidationAsync(string correlationId, CancellationToken cancellationToken = default);
}
