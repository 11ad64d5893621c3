namespace PartnerRelations.Customers;

/// <summary>Why commands on relationships with customers are refused.</summary>
public static class CustomerRelationshipErrors
{
    /// <summary><c>customer_relationship.not_found</c></summary>
    public static PartnerErrorCode NotFound { get; } = new(
        "customer_relationship.not_found", PartnerErrorKind.NotFound,
        "There is no such relationship for your tenant.",
        "Check the ids, and that you are signed in with a work account of the partner or the customer concerned.");

    /// <summary><c>customer_relationship.not_active</c></summary>
    public static PartnerErrorCode NotActive { get; } = new(
        "customer_relationship.not_active", PartnerErrorKind.Conflict,
        "The relationship has ended.",
        "Invite the customer anew; its acceptance begins a new relationship.");

    /// <summary><c>customer_relationship.already_active</c></summary>
    public static PartnerErrorCode AlreadyActive { get; } = new(
        "customer_relationship.already_active", PartnerErrorKind.Conflict,
        "This tenant is a customer already, so it was not created now.",
        "For the missing partner, send the customer an invitation; the customer has to accept it.");

    /// <summary><c>customer_relationship.not_a_provider</c></summary>
    public static PartnerErrorCode NotAProvider { get; } = new(
        "customer_relationship.not_a_provider", PartnerErrorKind.Forbidden,
        "Your tenant is not listed as an indirect provider, and only a provider creates customers for its resellers.",
        "Sign in with a work account of the provider, or invite the customer.");

    /// <summary><c>customer_relationship.creation_not_possible_yet</c></summary>
    public static PartnerErrorCode CreationNotPossibleYet { get; } = new(
        "customer_relationship.creation_not_possible_yet", PartnerErrorKind.Unmet,
        "On the day whose rules apply, a provider could not create customers for its resellers.",
        "Invite the customer, or apply the rules of a later day.");

    /// <summary><c>customer_relationship.registration_number_required</c></summary>
    public static PartnerErrorCode RegistrationNumberRequired { get; } = new(
        "customer_relationship.registration_number_required", PartnerErrorKind.Unmet,
        "In this country a created customer needs its registration number.",
        "Give the number under which the organization is registered.");

    /// <summary><c>customer_relationship.nothing_to_match</c></summary>
    public static PartnerErrorCode NothingToMatch { get; } = new(
        "customer_relationship.nothing_to_match", PartnerErrorKind.Conflict,
        "This relationship waits for no match: it was not found at Microsoft, or its invitation is known.",
        "Look for relationships that await a match in the list.");

    /// <summary><c>customer_relationship.invitation_does_not_fit</c></summary>
    public static PartnerErrorCode InvitationDoesNotFit { get; } = new(
        "customer_relationship.invitation_does_not_fit", PartnerErrorKind.Unmet,
        "The invitation was made by another partner or for another customer, so this relationship cannot be its answer.",
        "Choose an open invitation of your own that this customer could have accepted.");

    /// <summary><c>customer_relationship.withdrawal_not_possible_yet</c></summary>
    public static PartnerErrorCode WithdrawalNotPossibleYet { get; } = new(
        "customer_relationship.withdrawal_not_possible_yet", PartnerErrorKind.Unmet,
        "On the day whose rules apply, a customer could not take administration back and keep the relationship.",
        "Ask the partner to give it up, or apply the rules of a later day.");

    /// <summary><c>customer_relationship.ending_not_possible_yet</c></summary>
    public static PartnerErrorCode EndingNotPossibleYet { get; } = new(
        "customer_relationship.ending_not_possible_yet", PartnerErrorKind.Unmet,
        "On the day whose rules apply, this side could not remove the relationship.",
        "Ask the other side or support, or apply the rules of a later day.");

    /// <summary><c>customer_relationship.subscriptions_active</c></summary>
    public static PartnerErrorCode SubscriptionsActive { get; } = new(
        "customer_relationship.subscriptions_active", PartnerErrorKind.Unmet,
        "The customer still has active subscriptions through this partner.",
        "Suspend every subscription, or have them transferred, and end the relationship then.");

    /// <summary><c>customer_relationship.reservations_active</c></summary>
    public static PartnerErrorCode ReservationsActive { get; } = new(
        "customer_relationship.reservations_active", PartnerErrorKind.Unmet,
        "The customer still has reservations through this partner.",
        "Cancel every reservation, and end the relationship then.");

    /// <summary><c>customer_relationship.software_active</c></summary>
    public static PartnerErrorCode SoftwareActive { get; } = new(
        "customer_relationship.software_active", PartnerErrorKind.Unmet,
        "The customer still has software purchases through this partner.",
        "Cancel every software purchase, and end the relationship then.");

    /// <summary><c>customer_relationship.partners_not_linked</c></summary>
    public static PartnerErrorCode PartnersNotLinked { get; } = new(
        "customer_relationship.partners_not_linked", PartnerErrorKind.Unmet,
        "Only partners with an active link see the customers that they share.",
        "Link with that partner first; your own customers are in your own list.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
    [
        NotFound, NotActive, AlreadyActive, NotAProvider, CreationNotPossibleYet, RegistrationNumberRequired, NothingToMatch, InvitationDoesNotFit,
        WithdrawalNotPossibleYet, EndingNotPossibleYet, SubscriptionsActive, ReservationsActive, SoftwareActive, PartnersNotLinked,
    ];
}
