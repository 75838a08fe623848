export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};
export type PostInput = {
    title: string;
    content: string;
    links?: Array<{
        label: string;
        url: string;
    }>;
};
export type PostPatch = {
    title?: string;
    content?: string;
    links?: Array<{
        label: string;
        url: string;
    }>;
};
export type UserInput = {
    name: string;
    email: string;
};
export type UserPatch = {
    name?: string;
    email?: string;
};
export type PostPage = {
    data: Array<{
        title?: string;
        content?: string;
        links?: Array<{
            label: string;
            url: string;
        }>;
        id: string;
        /**
         * One more with each change.
         */
        version?: number;
        createdAt?: string;
        updatedAt?: string;
    }>;
    /**
     * The `cursor` of the next page; null on the last one.
     */
    next: string | null;
};
/**
 * An error (RFC 9457).
 */
export type Problem = {
    type: 'about:blank';
    title: string;
    status: number;
    /**
     * What to do about it.
     */
    detail: string;
    /**
     * What is wrong with each part.
     */
    errors?: Array<{
        /**
         * Where in the body, as a JSON Pointer: `/title`.
         */
        pointer?: string;
        /**
         * Which parameter of the query.
         */
        parameter?: string;
        /**
         * Which header.
         */
        header?: string;
        /**
         * What to do about it: “Enter a title”.
         */
        detail: string;
    }>;
    /**
     * Of a 500: under which the log has it.
     */
    id?: string;
};
export type Post = {
    title: string;
    content: string;
    links: Array<{
        label: string;
        url: string;
    }>;
    id: string;
    /**
     * One more with each change.
     */
    version: number;
    createdAt: string;
    updatedAt: string;
};
export type UserPage = {
    data: Array<{
        name?: string;
        email?: string;
        id: string;
        createdAt?: string;
        updatedAt?: string;
    }>;
    /**
     * The `cursor` of the next page; null on the last one.
     */
    next: string | null;
};
export type User = {
    name: string;
    email: string;
    id: string;
    createdAt: string;
    updatedAt: string;
};
export type ListPostsData = {
    body?: never;
    headers?: {
        /**
         * Not if the `ETag` is this one: the answer is a 304 without a body.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * How many a page.
         */
        limit?: number;
        /**
         * Where the page before ended: its `next`. The first page without it.
         */
        cursor?: string;
        /**
         * Which fields each one has, with commas between them. All of them without it.
         */
        fields?: string;
        /**
         * Only posts that were published then or later.
         */
        since?: string;
        /**
         * Only posts that contain it in their title or content.
         */
        text?: string;
    };
    url: '/api/posts';
};
export type ListPostsErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type ListPostsError = ListPostsErrors[keyof ListPostsErrors];
export type ListPostsResponses = {
    /**
     * Done.
     */
    200: PostPage;
};
export type ListPostsResponse = ListPostsResponses[keyof ListPostsResponses];
export type CreatePostData = {
    body: PostInput;
    headers?: {
        /**
         * A text that you make up, such as a UUID. The same request with the same key and the same credentials, within 24 hours, gets the first answer again and does nothing.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/posts';
};
export type CreatePostErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Forbidden
     */
    403: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Conflict
     */
    409: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Content too large
     */
    413: Problem;
    /**
     * Unsupported media type
     */
    415: Problem;
    /**
     * Unprocessable content
     */
    422: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type CreatePostError = CreatePostErrors[keyof CreatePostErrors];
export type CreatePostResponses = {
    /**
     * Made.
     */
    201: Post;
};
export type CreatePostResponse = CreatePostResponses[keyof CreatePostResponses];
export type DeletePostData = {
    body?: never;
    headers?: {
        /**
         * Only if the `ETag` of what is there is this one. Else the last write wins.
         */
        'If-Match'?: string;
        /**
         * Not if the `ETag` of what is there is this one.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/posts/{id}';
};
export type DeletePostErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type DeletePostError = DeletePostErrors[keyof DeletePostErrors];
export type DeletePostResponses = {
    /**
     * Done.
     */
    204: void;
};
export type DeletePostResponse = DeletePostResponses[keyof DeletePostResponses];
export type GetPostData = {
    body?: never;
    headers?: {
        /**
         * Not if the `ETag` is this one: the answer is a 304 without a body.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/posts/{id}';
};
export type GetPostErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type GetPostError = GetPostErrors[keyof GetPostErrors];
export type GetPostResponses = {
    /**
     * Done.
     */
    200: Post;
};
export type GetPostResponse = GetPostResponses[keyof GetPostResponses];
export type UpdatePostData = {
    body: PostPatch;
    headers?: {
        /**
         * Only if the `ETag` of what is there is this one. Else the last write wins.
         */
        'If-Match'?: string;
        /**
         * Not if the `ETag` of what is there is this one.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/posts/{id}';
};
export type UpdatePostErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Content too large
     */
    413: Problem;
    /**
     * Unsupported media type
     */
    415: Problem;
    /**
     * Unprocessable content
     */
    422: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type UpdatePostError = UpdatePostErrors[keyof UpdatePostErrors];
export type UpdatePostResponses = {
    /**
     * Done.
     */
    200: Post;
};
export type UpdatePostResponse = UpdatePostResponses[keyof UpdatePostResponses];
export type ReplacePostData = {
    body: PostInput;
    headers?: {
        /**
         * Only if the `ETag` of what is there is this one. Else the last write wins.
         */
        'If-Match'?: string;
        /**
         * Not if the `ETag` of what is there is this one.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/posts/{id}';
};
export type ReplacePostErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Content too large
     */
    413: Problem;
    /**
     * Unsupported media type
     */
    415: Problem;
    /**
     * Unprocessable content
     */
    422: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type ReplacePostError = ReplacePostErrors[keyof ReplacePostErrors];
export type ReplacePostResponses = {
    /**
     * Done.
     */
    200: Post;
};
export type ReplacePostResponse = ReplacePostResponses[keyof ReplacePostResponses];
export type ListUsersData = {
    body?: never;
    headers?: {
        /**
         * Not if the `ETag` is this one: the answer is a 304 without a body.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: {
        /**
         * How many a page.
         */
        limit?: number;
        /**
         * Where the page before ended: its `next`. The first page without it.
         */
        cursor?: string;
        /**
         * Which fields each one has, with commas between them. All of them without it.
         */
        fields?: string;
        /**
         * Only the user with this email address.
         */
        email?: string;
    };
    url: '/api/users';
};
export type ListUsersErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type ListUsersError = ListUsersErrors[keyof ListUsersErrors];
export type ListUsersResponses = {
    /**
     * Done.
     */
    200: UserPage;
};
export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];
export type CreateUserData = {
    body: UserInput;
    headers?: {
        /**
         * A text that you make up, such as a UUID. The same request with the same key and the same credentials, within 24 hours, gets the first answer again and does nothing.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/users';
};
export type CreateUserErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Forbidden
     */
    403: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Conflict
     */
    409: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Content too large
     */
    413: Problem;
    /**
     * Unsupported media type
     */
    415: Problem;
    /**
     * Unprocessable content
     */
    422: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type CreateUserError = CreateUserErrors[keyof CreateUserErrors];
export type CreateUserResponses = {
    /**
     * Made.
     */
    201: User;
};
export type CreateUserResponse = CreateUserResponses[keyof CreateUserResponses];
export type DeleteUserData = {
    body?: never;
    headers?: {
        /**
         * Only if the `ETag` of what is there is this one. Else the last write wins.
         */
        'If-Match'?: string;
        /**
         * Not if the `ETag` of what is there is this one.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/users/{id}';
};
export type DeleteUserErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type DeleteUserError = DeleteUserErrors[keyof DeleteUserErrors];
export type DeleteUserResponses = {
    /**
     * Done.
     */
    204: void;
};
export type DeleteUserResponse = DeleteUserResponses[keyof DeleteUserResponses];
export type GetUserData = {
    body?: never;
    headers?: {
        /**
         * Not if the `ETag` is this one: the answer is a 304 without a body.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/users/{id}';
};
export type GetUserErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type GetUserError = GetUserErrors[keyof GetUserErrors];
export type GetUserResponses = {
    /**
     * Done.
     */
    200: User;
};
export type GetUserResponse = GetUserResponses[keyof GetUserResponses];
export type UpdateUserData = {
    body: UserPatch;
    headers?: {
        /**
         * Only if the `ETag` of what is there is this one. Else the last write wins.
         */
        'If-Match'?: string;
        /**
         * Not if the `ETag` of what is there is this one.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/users/{id}';
};
export type UpdateUserErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Conflict
     */
    409: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Content too large
     */
    413: Problem;
    /**
     * Unsupported media type
     */
    415: Problem;
    /**
     * Unprocessable content
     */
    422: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type UpdateUserError = UpdateUserErrors[keyof UpdateUserErrors];
export type UpdateUserResponses = {
    /**
     * Done.
     */
    200: User;
};
export type UpdateUserResponse = UpdateUserResponses[keyof UpdateUserResponses];
export type ReplaceUserData = {
    body: UserInput;
    headers?: {
        /**
         * Only if the `ETag` of what is there is this one. Else the last write wins.
         */
        'If-Match'?: string;
        /**
         * Not if the `ETag` of what is there is this one.
         */
        'If-None-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/users/{id}';
};
export type ReplaceUserErrors = {
    /**
     * Bad request
     */
    400: Problem;
    /**
     * Not found
     */
    404: Problem;
    /**
     * Method not allowed
     */
    405: Problem;
    /**
     * Not acceptable
     */
    406: Problem;
    /**
     * Conflict
     */
    409: Problem;
    /**
     * Precondition failed
     */
    412: Problem;
    /**
     * Content too large
     */
    413: Problem;
    /**
     * Unsupported media type
     */
    415: Problem;
    /**
     * Unprocessable content
     */
    422: Problem;
    /**
     * Internal server error
     */
    500: Problem;
};
export type ReplaceUserError = ReplaceUserErrors[keyof ReplaceUserErrors];
export type ReplaceUserResponses = {
    /**
     * Done.
     */
    200: User;
};
export type ReplaceUserResponse = ReplaceUserResponses[keyof ReplaceUserResponses];
